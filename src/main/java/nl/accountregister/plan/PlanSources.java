package nl.accountregister.plan;

import nl.accountregister.history.AsOf;

import java.util.List;

/**
 * The tables of a query about beheerplannen, as they are or as they were at the end of a day; each adds its values to those of the
 * query, in the order in which it is named.
 *
 * <p>A version of a plan needs no history: it is begun, proposed and decided on once, each with its moment. Only a proposal that
 * was taken back would leave no trace; {@code plan_proposal_past} keeps it.
 */
record PlanSources(AsOf asOf, List<Object> values) {

    private static final String ACCOUNTS = "(SELECT h.account_id AS id, h.name, h.owner_id, h.status, h.kind, h.visibility, h.owner_name AS owner_then,"
        + " COALESCE(n.registered_at, h.known_from) AS registered_at FROM account_history h LEFT JOIN account n ON n.id = h.account_id"
        + " WHERE h.known_from < ? AND h.known_until >= ?)";
    private static final String VERSIONS = "(SELECT y.id, y.plan_id, y.number, y.form_id, y.form_version, y.created_by, y.created_at, y.decided_by, y.decided_at,"
        + " COALESCE(x.proposed_by, y.proposed_by) AS proposed_by, COALESCE(x.proposed_at, y.proposed_at) AS proposed_at,"
        + " CASE WHEN y.decided_at < ? THEN y.status WHEN x.version_id IS NOT NULL OR y.proposed_at < ? THEN 'PROPOSED' ELSE 'DRAFT' END AS status"
        + " FROM plan_version y LEFT JOIN plan_proposal_past x ON x.version_id = y.id AND x.proposed_at < ? AND x.until_at >= ? WHERE y.created_at < ?)";

    String accounts() {
        if (asOf.isNow()) {
            return "account";
        }
        ends(2);
        return ACCOUNTS;
    }

    String versions() {
        if (asOf.isNow()) {
            return "plan_version";
        }
        ends(5);
        return VERSIONS;
    }

    /** Joins the owner {@code o} of an account {@code a}. */
    String owners() {
        return (asOf.isNow() ? " JOIN " : " LEFT JOIN ") + asOf.people(values) + " o ON o.id = a.owner_id";
    }

    /** The name that the owner had; the one that stands with the account's version when no more is known. */
    String ownerName() {
        return asOf.isNow() ? "o.name" : "COALESCE(o.name, a.owner_then)";
    }

    private void ends(int times) {
        for (int i = 0; i < times; i++) {
            values.add(asOf.end());
        }
    }
}
