package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Where;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lijst of the beheerplannen that ask for something: to decide on, to mend, to finish, to bring up to date, to write. What
 * is counted is what is shown; closed accounts are not in it.
 */
@Singleton
public class PlanTasks {

    private static final String COLUMNS = "SELECT a.id AS account_id, a.name AS account_name, o.name AS owner_name, ";
    private static final String VERSIONS = " FROM plan_version v JOIN management_plan p ON p.id = v.plan_id JOIN account a ON a.id = p.account_id"
        + " JOIN person o ON o.id = a.owner_id WHERE a.status <> 'CLOSED' AND ";
    private static final String LATER = "NOT EXISTS (SELECT 1 FROM plan_version w WHERE w.plan_id = v.plan_id AND w.number > v.number";

    private final JdbcOperations jdbc;
    private final PlanForms forms;
    private final FormCopies copies;

    PlanTasks(JdbcOperations jdbc, PlanForms forms, FormCopies copies) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.copies = copies;
    }

    /**
     * A page of the list.
     *
     * @param state only these; all when null
     * @param query part of the account's name; null for all
     * @throws nl.accountregister.shared.Refused when the actor does not see everything
     */
    @ReadOnly
    public Page<PlanTask> page(Actor actor, @Nullable PlanState state, @Nullable String query, Page.Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        Union union = new Union(state);
        String like = query == null ? null : Where.anywhere(query);
        String from = " FROM (" + union.sql() + ") t" + (like == null ? "" : " WHERE LOWER(t.account_name) LIKE ? ESCAPE '!'");
        List<Object> values = new ArrayList<>(union.values);
        if (like != null) {
            values.add(like);
        }
        long total = jdbc.prepareStatement("SELECT COUNT(*)" + from, s -> {
            try (ResultSet rows = bound(s, values).executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
        String sql = "SELECT t.*" + from + " ORDER BY t.place, t.since, LOWER(t.account_name), t.account_id LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Page.of(jdbc.prepareStatement(sql, s -> {
            List<PlanTask> found = new ArrayList<>();
            try (ResultSet rows = bound(s, values).executeQuery()) {
                while (rows.next()) {
                    found.add(task(rows));
                }
            }
            return found;
        }), total, slice);
    }

    /** How many proposals wait for a decision; 0 for who does not decide. */
    @ReadOnly
    public long waiting(Actor actor) {
        return !Permission.DECIDE.heldBy(actor) ? 0 : jdbc.prepareStatement("SELECT COUNT(*)" + VERSIONS + "v.status = 'PROPOSED'", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private PlanTask task(ResultSet r) throws SQLException {
        PlanState state = PlanState.values()[r.getInt("place")];
        Timestamp since = r.getTimestamp("since");
        int number = r.getInt("number");
        Integer version = r.wasNull() ? null : Integer.valueOf(number);
        FormNews news = state == PlanState.LAGGING ? copies.newsSince(r.getString("form_id"), r.getInt("form_version")).orElse(null) : null;
        return new PlanTask(r.getLong("account_id"), r.getString("account_name"), r.getString("owner_name"), state, version,
            r.getString("brought_by"), since == null ? null : since.toInstant(), news);
    }

    private static PreparedStatement bound(PreparedStatement s, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            s.setObject(i + 1, values.get(i));
        }
        return s;
    }

    /** One select for each state that is asked for, with its values in order. */
    private final class Union {
        private final List<String> parts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        Union(@Nullable PlanState only) {
            for (PlanState state : only == null ? PlanState.values() : new PlanState[] {only}) {
                switch (state) {
                    case PROPOSED -> versions(state, "v.proposed_by", "v.proposed_at", "v.status = 'PROPOSED'");
                    case RETURNED -> versions(state, "v.decided_by", "v.decided_at", "v.status = 'RETURNED' AND " + LATER + ")");
                    case DRAFT -> versions(state, "v.created_by", "v.created_at", "v.status = 'DRAFT'");
                    case LAGGING -> lagging();
                    case MISSING -> missing();
                }
            }
        }

        private void versions(PlanState state, String by, String since, String where) {
            parts.add(COLUMNS + state.ordinal() + " AS place, v.number AS number, v.form_id AS form_id, v.form_version AS form_version, " + by
                + " AS brought_by, " + since + " AS since" + VERSIONS + where);
        }

        private void lagging() {
            List<PlanForm> all = forms.all();
            all.forEach(f -> values.addAll(List.of(f.id(), f.version())));
            String older = all.stream().map(f -> "(v.form_id = ? AND v.form_version < ?)").collect(Collectors.joining(" OR ", "(", ")"));
            versions(PlanState.LAGGING, "v.decided_by", "v.decided_at",
                "v.status = 'APPROVED' AND " + older + " AND " + LATER + " AND w.status = 'APPROVED')");
        }

        /** An organisation that asks no plan at all has nothing that is missing. */
        private void missing() {
            String kinds = Arrays.stream(AccountKind.values()).map(this::asksPlan).filter(c -> !c.isEmpty()).collect(Collectors.joining(" OR "));
            parts.add(COLUMNS + PlanState.MISSING.ordinal() + " AS place, NULL AS number, NULL AS form_id, NULL AS form_version, NULL AS brought_by,"
                + " a.registered_at AS since FROM account a JOIN person o ON o.id = a.owner_id WHERE a.status <> 'CLOSED' AND (" + (kinds.isEmpty() ? "1 = 0" : kinds)
                + ") AND NOT EXISTS (SELECT 1 FROM management_plan p JOIN plan_version v ON v.plan_id = p.id WHERE p.account_id = a.id AND v.status <> 'WITHDRAWN')");
        }

        private String asksPlan(AccountKind kind) {
            boolean open = forms.forKind(kind, false).isPresent();
            boolean shielded = forms.forKind(kind, true).isPresent();
            if (!open && !shielded) {
                return "";
            }
            values.add(kind.name());
            return "(a.kind = ?" + (open && shielded ? "" : " AND a.visibility = '" + (open ? "PUBLIC" : "SHIELDED") + "'") + ")";
        }

        String sql() {
            return String.join(" UNION ALL ", parts);
        }
    }
}
