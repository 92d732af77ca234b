package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The query of an inventory as SQL with its values in order, for one day. Today reads the tables themselves, a day of the
 * past their versions; what an account has of other tables is grouped there first and joined, never asked row by row.
 */
final class InventorySql {

    private static final String LATE = "(h.status = 'ACTIVE' AND h.next_review_on IS NOT NULL AND h.next_review_on < ?)";
    private static final String GONE = "COALESCE(h.status <> 'CLOSED' AND (o.in_service_from > ? OR (o.in_service_until IS NOT NULL AND o.in_service_until < ?)), FALSE)";
    private static final String NAME = "LOWER(h.name)";
    private static final String PLACE = "COALESCE(l.name, h.location_name)";
    private static final Set<String> MAY_BE_MISSING = Set.of(PLACE, "h.next_review_on");
    private static final Map<String, String> COLUMNS = Map.of("naam", NAME, "platform", "h.platform", "locatie", PLACE,
        "status", "CASE h.status WHEN 'IN_PREPARATION' THEN 1 WHEN 'ACTIVE' THEN 2 WHEN 'SUSPENDED' THEN 3 ELSE 4 END",
        "herzieningOp", "h.next_review_on");

    private final LocalDate day;
    private final AsOf asOf;
    private final Timestamp end;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    InventorySql(LocalDate day, AsOf asOf) {
        this.day = day;
        this.asOf = asOf;
        this.end = Timestamp.from(AsOf.end(day));
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    /** How many accounts a filter lets through. */
    InventorySql count(AccountFilter filter) {
        sql.append("SELECT COUNT(*) FROM account_history h");
        if (filter.orphaned() != null) {
            owner();
        }
        return where(filter);
    }

    /** The accounts of one page, in its order. */
    InventorySql page(AccountFilter filter, String sort, String limit) {
        sql.append("SELECT h.account_id FROM account_history h");
        if (filter.orphaned() != null) {
            owner();
        }
        if (sort.endsWith("locatie")) {
            location();
        }
        return where(filter).order(sort, limit);
    }

    /**
     * Whole rows. The columns are read by their number: {@link InventoryReader} has the same order.
     *
     * @param among the accounts of a page; null for all that the filter lets through
     */
    InventorySql rows(AccountFilter filter, String sort, Set<InventoryFact> facts, @Nullable Collection<Long> among) {
        sql.append("SELECT h.account_id, h.name, h.platform, h.kind, h.url, h.status, COALESCE(l.name, h.location_name), r.name,"
            + " COALESCE(o.name, h.owner_name), COALESCE(d.name, h.deputy_name), h.two_factor, h.next_review_on");
        if (facts.contains(InventoryFact.STANDING)) {
            sql.append(", CASE WHEN " + LATE + " THEN 1 ELSE 0 END, CASE WHEN " + GONE + " THEN 1 ELSE 0 END");
            values.addAll(List.of(Date.valueOf(day), Date.valueOf(day), Date.valueOf(day)));
        }
        sql.append(facts.contains(InventoryFact.DETAILS) ? ", h.handle, h.visibility, h.high_risk, h.version, h.departments, h.recovery_mailbox,"
                + " h.last_review_on, h.subject, h.audience, h.status_reason, h.review_interval_months, h.platform_ref" : "")
            .append(facts.contains(InventoryFact.PLAN) ? ", pl.plan_number" : "")
            .append(facts.contains(InventoryFact.DEVIATIONS) ? ", dv.deviations" : "")
            .append(facts.contains(InventoryFact.ACCESS) ? ", ac.people, ac.admins" : "")
            .append(facts.contains(InventoryFact.CONDITIONS) ? ", co.text" : "")
            .append(facts.contains(InventoryFact.OUTCOME) ? ", rv.outcome" : "");
        sql.append(" FROM account_history h");
        owner();
        sql.append(" LEFT JOIN ").append(asOf.people(values)).append(" d ON d.id = h.deputy_id");
        location();
        sql.append(" LEFT JOIN region r ON r.id = l.region_id");
        facts(facts, among);
        where(filter);
        if (among != null) {
            sql.append(" AND h.account_id IN (").append(Where.marks(among)).append(')');
            values.addAll(among);
        }
        return order(sort, "");
    }

    private void owner() {
        sql.append(" LEFT JOIN ").append(asOf.people(values)).append(" o ON o.id = h.owner_id");
    }

    private void location() {
        sql.append(" LEFT JOIN ").append(asOf.locations(values)).append(" l ON l.id = h.location_id");
    }

    private void facts(Set<InventoryFact> facts, @Nullable Collection<Long> among) {
        if (facts.contains(InventoryFact.PLAN)) {
            sql.append(" LEFT JOIN (SELECT p.account_id, MAX(v.number) AS plan_number FROM management_plan p JOIN plan_version v ON v.plan_id = p.id"
                + " WHERE v.status = 'APPROVED' AND v.decided_at < ?");
            values.add(end);
            of("p.account_id", among).append(" GROUP BY p.account_id) pl ON pl.account_id = h.account_id");
        }
        if (facts.contains(InventoryFact.DEVIATIONS)) {
            // The kinds, those that were exempt with a plus behind them.
            sql.append(" LEFT JOIN (SELECT v.account_id, GROUP_CONCAT(DISTINCT CONCAT(v.kind, CASE WHEN e.situation IS NULL THEN '' ELSE '+' END) SEPARATOR ',') AS deviations"
                + " FROM deviation v LEFT JOIN (SELECT DISTINCT x.situation FROM exemption x WHERE x.granted_at < ? AND x.ends_on >= ?"
                + " AND (x.withdrawn_at IS NULL OR x.withdrawn_at >= ?)) e ON e.situation = v.situation WHERE ");
            values.addAll(List.of(end, Date.valueOf(day), end));
            known("v").append(" AND v.account_id IS NOT NULL");
            of("v.account_id", among).append(" GROUP BY v.account_id) dv ON dv.account_id = h.account_id");
        }
        if (facts.contains(InventoryFact.ACCESS)) {
            sql.append(" LEFT JOIN (SELECT g.account_id, COUNT(DISTINCT g.person_id) AS people, COUNT(DISTINCT CASE WHEN g.role = 'ADMIN'"
                + " AND p.in_service_from <= ? AND (p.in_service_until IS NULL OR p.in_service_until >= ?) THEN g.person_id END) AS admins FROM "
                + (asOf.isNow() ? "access_grant" : "access_grant_history") + " g LEFT JOIN ");
            values.addAll(List.of(Date.valueOf(day), Date.valueOf(day)));
            sql.append(asOf.people(values)).append(" p ON p.id = g.person_id WHERE g.since <= ? AND (g.ended_on IS NULL OR g.ended_on >= ?)");
            values.addAll(List.of(Date.valueOf(day), Date.valueOf(day)));
            if (!asOf.isNow()) {
                sql.append(" AND g.known_from < ? AND g.known_until >= ?");
                values.addAll(List.of(end, end));
            }
            of("g.account_id", among).append(" GROUP BY g.account_id) ac ON ac.account_id = h.account_id");
        }
        if (facts.contains(InventoryFact.CONDITIONS)) {
            sql.append(" LEFT JOIN (SELECT c.account_id, MIN(c.id) AS first_id FROM account_condition c WHERE c.created_at < ? AND (c.ends_on IS NULL OR c.ends_on >= ?)");
            values.addAll(List.of(end, Date.valueOf(day)));
            of("c.account_id", among).append(" GROUP BY c.account_id) cf ON cf.account_id = h.account_id LEFT JOIN account_condition co ON co.id = cf.first_id");
        }
        if (facts.contains(InventoryFact.OUTCOME)) {
            sql.append(" LEFT JOIN (SELECT w.account_id, w.done_on, MAX(w.id) AS last_id FROM review w WHERE w.part = 'WHOLE' AND w.done_at < ?"
                + " AND (w.withdrawn_at IS NULL OR w.withdrawn_at >= ?) AND NOT COALESCE(w.second_agrees = FALSE AND w.second_at < ?, FALSE)");
            values.addAll(List.of(end, end, end));
            of("w.account_id", among).append(" GROUP BY w.account_id, w.done_on) lr ON lr.account_id = h.account_id AND lr.done_on = h.last_review_on"
                + " LEFT JOIN review rv ON rv.id = lr.last_id");
        }
    }

    private StringBuilder of(String column, @Nullable Collection<Long> among) {
        if (among != null) {
            sql.append(" AND ").append(column).append(" IN (").append(Where.marks(among)).append(')');
            values.addAll(among);
        }
        return sql;
    }

    private StringBuilder known(String alias) {
        if (asOf.isNow()) {
            return sql.append(alias).append(".known_until = " + AsOf.FOREVER);
        }
        values.addAll(List.of(end, end));
        return sql.append(alias).append(".known_from < ? AND ").append(alias).append(".known_until >= ?");
    }

    /** The filters; the first says which version held at the end of the day. */
    private InventorySql where(AccountFilter f) {
        sql.append(" WHERE ");
        known("h");
        and(f.status() != null, "h.status = ?", () -> f.status().name());
        and(f.platform() != null, "h.platform = ?", f::platform);
        and(f.locationId() != null, "h.location_id = ?", f::locationId);
        and(f.kind() != null, "h.kind = ?", () -> f.kind().name());
        and(f.ownerId() != null, "h.owner_id = ?", f::ownerId);
        if (f.overdue() != null) {
            sql.append(f.overdue() ? " AND " + LATE : " AND NOT " + LATE);
            values.add(Date.valueOf(day));
        }
        if (f.orphaned() != null) {
            sql.append(f.orphaned() ? " AND " + GONE : " AND NOT " + GONE);
            values.addAll(List.of(Date.valueOf(day), Date.valueOf(day)));
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            sql.append(" AND (LOWER(h.name) LIKE ? ESCAPE '!' OR LOWER(h.handle) LIKE ? ESCAPE '!' OR LOWER(h.url) LIKE ? ESCAPE '!')");
            values.addAll(List.of(like, like, like));
        }
        return this;
    }

    private void and(boolean given, String condition, Supplier<Object> value) {
        if (given) {
            sql.append(" AND ").append(condition);
            values.add(value.get());
        }
    }

    private InventorySql order(String sort, String limit) {
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        sql.append(" ORDER BY ");
        if (MAY_BE_MISSING.contains(column)) {
            sql.append("CASE WHEN ").append(column).append(" IS NULL THEN 1 ELSE 0 END, ");
        }
        sql.append(column).append(down ? " DESC" : "").append(column.equals(NAME) ? "" : ", " + NAME).append(", h.account_id").append(limit);
        return this;
    }
}
