package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The one query behind every list and export of accounts, so that what is counted, shown and exported is the same. */
@Singleton
class AccountSearch {

    /** An account as it was; beside that what it is now, which says who may see it. One that was taken out of the register again was there that day. */
    private static final String VERSION = "(SELECT v.account_id AS id, v.platform, v.kind, v.name, v.url, v.handle, v.platform_ref, v.status, v.status_reason, v.location_id,"
        + " v.subject, v.owner_id, v.deputy_id, v.departments, v.visibility, v.audience, v.two_factor, v.recovery_mailbox, v.review_interval_months,"
        + " v.next_review_on, v.last_review_on, v.high_risk, v.review_anchor_day, v.version, v.location_name AS location_then, v.owner_name AS owner_then,"
        + " v.deputy_name AS deputy_then, v.known_from AS status_since, n.identity_key, n.request_id, COALESCE(n.registered_at, v.known_from) AS registered_at, n.owner_id AS owner_now,"
        + " n.deputy_id AS deputy_now, n.location_id AS location_now, n.visibility AS visibility_now FROM account_history v LEFT JOIN account n ON n.id = v.account_id"
        + " WHERE v.known_from < ? AND v.known_until >= ?)";
    private static final String LIFE = "CASE a.status WHEN 'IN_PREPARATION' THEN 1 WHEN 'ACTIVE' THEN 2 WHEN 'SUSPENDED' THEN 3 ELSE 4 END";
    private static final Map<String, String> COLUMNS = Map.of("naam", "LOWER(a.name)", "platform", "a.platform", "status", LIFE,
        "locatie", "l.name", "herzieningOp", "a.next_review_on");

    private final JdbcOperations jdbc;
    private final Today today;
    private final Past past;

    AccountSearch(JdbcOperations jdbc, Today today, Past past) {
        this.past = past;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Whose eyes: all, or a person with own locations. */
    record Scope(boolean all, @Nullable Long personId, Set<Long> locations) {
    }

    /** The tables that a list reads, as they are or as they were, with their values. @param day on which late and in service are judged */
    private record Source(AsOf asOf, LocalDate day, String from, List<Object> values) {

        /** The column that says who may see an account: rights are those of now. */
        String right(String column) {
            return asOf.isNow() ? "a." + column + (column.equals("visibility") ? "" : "_id") : "a." + column + "_now";
        }
    }

    /** @param whole with the names; without, only what filters need */
    private Source source(AccountFilter filter, boolean whole) {
        AsOf asOf = past.asOf(filter.day());
        List<Object> values = new ArrayList<>();
        if (!asOf.isNow()) {
            values.addAll(List.of(asOf.end(), asOf.end()));
        }
        String accounts = asOf.isNow() ? "account" : VERSION;
        String from = " FROM " + accounts + " a";
        if (whole || filter.orphaned() != null) {
            from += (asOf.isNow() ? " JOIN " : " LEFT JOIN ") + asOf.people(values) + " o ON o.id = a.owner_id";
        }
        if (whole) {
            from += " LEFT JOIN " + asOf.people(values) + " d ON d.id = a.deputy_id LEFT JOIN " + asOf.locations(values) + " l ON l.id = a.location_id";
        }
        return new Source(asOf, asOf.dayOr(today.date()), from, values);
    }

    @Transactional(readOnly = true)
    long count(AccountFilter filter, Scope scope) {
        Source source = source(filter, false);
        Where where = where(filter, scope, source);
        return Rows.number(jdbc, "SELECT COUNT(*)" + source.from() + where.sql(), where.after(source.values()));
    }

    /** How many accounts that are not closed each of these locations has, 0 where there is none. */
    @Transactional(readOnly = true)
    Map<Long, Long> perLocation(Collection<Long> locations, Scope scope) {
        Source source = source(AccountFilter.NONE, false);
        Where where = where(AccountFilter.NONE, scope, source).and("a.status <> 'CLOSED'").and("a.location_id IN (" + Where.marks(locations) + ")", locations);
        return jdbc.prepareStatement("SELECT a.location_id, COUNT(*)" + source.from() + where.sql() + " GROUP BY a.location_id", s -> {
            where.bind(1, s::setObject);
            Map<Long, Long> counts = new HashMap<>();
            locations.forEach(id -> counts.put(id, 0L));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getLong(1), rows.getLong(2));
                }
            }
            return counts;
        });
    }

    @Transactional(readOnly = true)
    List<AccountRow> rows(AccountFilter filter, Scope scope, String sort, Page.Slice slice) {
        List<AccountRow> found = new ArrayList<>();
        run(filter, scope, sort, " LIMIT " + slice.size() + " OFFSET " + slice.offset(), 0, found::add);
        return found;
    }

    /** Hands every row to a consumer while it reads, with flat memory. The caller holds a transaction. */
    void stream(AccountFilter filter, Scope scope, String sort, Consumer<AccountRow> consumer) {
        run(filter, scope, sort, "", Integer.MIN_VALUE, consumer);
    }

    private void run(AccountFilter filter, Scope scope, String sort, String limit, int fetchSize, Consumer<AccountRow> consumer) {
        Source source = source(filter, true);
        Where where = where(filter, scope, source);
        List<Object> ordering = new ArrayList<>();
        String sql = "SELECT a.*, l.name AS location_name, l.region_id, o.name AS owner_name, d.name AS deputy_name,"
            + " o.in_service_from AS owner_from, o.in_service_until AS owner_until" + source.from() + where.sql() + order(sort, scope, ordering, source) + limit;
        jdbc.prepareStatement(sql, s -> {
            if (fetchSize != 0 && s.getConnection().getMetaData().getDatabaseProductName().equals("MySQL")) {
                s.setFetchSize(fetchSize);
            }
            Where.bind(where.bind(Where.bind(1, source.values(), s::setObject), s::setObject), ordering, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows, scope, source));
                }
            }
            return null;
        });
    }

    /**
     * Empty values last, and the id at the end, so that paging neither skips nor repeats. The review date of an account
     * that the reader does not see in full counts as empty: its place in the list would tell it.
     */
    private static String order(String sort, Scope scope, List<Object> values, Source source) {
        boolean down = sort.startsWith("-");
        String name = down ? sort.substring(1) : sort;
        boolean internal = name.equals("herzieningOp") && !scope.all;
        String empty = internal ? "CASE WHEN " + own(scope, values, source) + " THEN " + COLUMNS.get(name) + " END" : COLUMNS.get(name);
        String column = internal ? "CASE WHEN " + own(scope, values, source) + " THEN " + COLUMNS.get(name) + " END" : COLUMNS.get(name);
        return " ORDER BY CASE WHEN " + empty + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "") + ", LOWER(a.name), a.id";
    }

    private Where where(AccountFilter f, Scope scope, Source source) {
        LocalDate day = source.day();
        Where where = new Where();
        if (f.status() != null) {
            where.and("a.status = ?", f.status().name());
        }
        if (f.platform() != null) {
            where.and("a.platform = ?", f.platform());
        }
        if (f.locationId() != null) {
            where.and("a.location_id = ?", f.locationId());
        }
        if (f.kind() != null) {
            where.and("a.kind = ?", f.kind().name());
        }
        if (f.ownerId() != null) {
            where.and("a.owner_id = ?", f.ownerId());
        }
        if (f.overdue() != null) {
            where.and(f.overdue() ? "a.status = 'ACTIVE' AND a.next_review_on < ?"
                : "(a.status <> 'ACTIVE' OR a.next_review_on IS NULL OR a.next_review_on >= ?)", day);
        }
        if (f.orphaned() != null) {
            String gone = "(o.in_service_from > ? OR o.in_service_until < ?)";
            where.and(f.orphaned() ? "a.status <> 'CLOSED' AND " + gone : "NOT (a.status <> 'CLOSED' AND COALESCE(" + gone + ", FALSE))", day, day);
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            // A former name still leads to the account.
            where.and("(LOWER(a.name) LIKE ? ESCAPE '!' OR LOWER(a.handle) LIKE ? ESCAPE '!' OR LOWER(a.url) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM"
                + " account_handle f WHERE f.account_id = a.id AND f.used_until <= ? AND LOWER(f.url) LIKE ? ESCAPE '!'))", like, like, like, day, like);
        }
        boolean narrowed = f.ownerId() != null || f.overdue() != null || f.orphaned() != null;
        if (!scope.all || f.mine()) {
            List<Object> values = new ArrayList<>();
            String own = own(scope, values, source);
            // Filters on what is internal would tell it; for accounts of others they find nothing.
            where.and(f.mine() || narrowed ? own : "(" + source.right("visibility") + " = 'PUBLIC' OR " + own + ")", values);
        }
        return where;
    }

    private static String own(Scope scope, List<Object> values, Source source) {
        Long person = scope.personId == null ? -1L : scope.personId;
        values.add(person);
        values.add(person);
        values.addAll(scope.locations);
        return "(" + source.right("owner") + " = ? OR " + source.right("deputy") + " = ?" + (scope.locations.isEmpty() ? ""
            : " OR " + source.right("location") + " IN (" + Where.marks(scope.locations) + ")") + ")";
    }

    private static AccountRow row(ResultSet r, Scope scope, Source source) throws SQLException {
        Account a = account(r);
        LocalDate day = source.day();
        LocalDate from = Columns.date(r, "owner_from");
        LocalDate until = Columns.date(r, "owner_until");
        boolean inService = from == null || !day.isBefore(from) && (until == null || !day.isAfter(until));
        boolean now = source.asOf().isNow();
        Long owner = now ? Long.valueOf(a.ownerId()) : Columns.number(r, "owner_now");
        Long deputy = now ? a.deputyId() : Columns.number(r, "deputy_now");
        Long location = now ? a.locationId() : Columns.number(r, "location_now");
        boolean own = scope.personId != null && (scope.personId.equals(owner) || scope.personId.equals(deputy))
            || location != null && scope.locations.contains(location);
        return new AccountRow(a, name(r, "location", now), Columns.number(r, "region_id"), name(r, "owner", now), name(r, "deputy", now), inService, scope.all || own);
    }

    /** The name that somebody or something had; the one that stands with the version itself when no more is known. */
    @Nullable
    private static String name(ResultSet r, String what, boolean now) throws SQLException {
        String name = r.getString(what + "_name");
        return name != null || now ? name : r.getString(what + "_then");
    }

    private static Account account(ResultSet r) throws SQLException {
        return new Account(r.getLong("id"), r.getString("platform"), AccountKind.valueOf(r.getString("kind")), r.getString("name"),
            r.getString("url"), r.getString("handle"), r.getString("platform_ref"), AccountStatus.valueOf(r.getString("status")),
            r.getString("status_reason"), Columns.number(r, "location_id"), r.getString("subject"), r.getLong("owner_id"), Columns.number(r, "deputy_id"),
            r.getString("departments"), Visibility.valueOf(r.getString("visibility")), r.getString("audience"),
            TwoFactor.valueOf(r.getString("two_factor")), r.getString("recovery_mailbox"), r.getInt("review_interval_months"),
            Columns.date(r, "next_review_on"), Columns.date(r, "last_review_on"), Columns.moment(r, "status_since"), r.getString("identity_key"),
            Columns.number(r, "request_id"), Columns.moment(r, "registered_at"), r.getBoolean("high_risk"), Columns.whole(r, "review_anchor_day"), r.getInt("version"));
    }
}
