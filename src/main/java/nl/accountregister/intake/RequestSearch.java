package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The one query behind every list of requests, so that what is counted is what is shown. */
@Singleton
class RequestSearch {

    private static final Map<String, String> COLUMNS = Map.of("besluitVoor", "r.decide_by", "naam", "r.name", "status", "r.status",
        "ingediendOp", "r.submitted_at", "gewijzigdOp", "r.status_since");

    /** A question ends a round, after which each department decides anew. */
    private static final String WAITS = "r.status IN ('SUBMITTED', 'IN_INTAKE') AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.request_id = r.id"
        + " AND d.department = ?%1$s AND d.round > (SELECT COUNT(*) FROM decision q WHERE q.request_id = r.id AND q.outcome = 'MORE_INFORMATION_ASKED'%2$s))";

    private final JdbcOperations jdbc;
    private final DecisionRepository decisions;
    private final Departments departments;
    private final Past past;

    RequestSearch(JdbcOperations jdbc, DecisionRepository decisions, Departments departments, Past past) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.departments = departments;
        this.past = past;
    }

    /** Whose eyes: all, or a user with a person and own locations. */
    record Scope(boolean all, long userId, @Nullable Long personId, Set<Long> locations) {
    }

    /** How many wait for a department. */
    long countWaitingFor(String department) {
        return count(where(new RequestFilter(Set.of(), null, null, null, false, department), new Scope(true, -1, null, Set.of()), AsOf.NOW), AsOf.NOW);
    }

    /** @throws nl.accountregister.shared.BadRequest for a day of which nothing can be known */
    Page<RequestRow> page(RequestFilter filter, Scope scope, String sort, Page.Slice slice) {
        AsOf asOf = past.asOf(filter.day());
        Where where = where(filter, scope, asOf);
        long total = count(where, asOf);
        List<Object> values = new ArrayList<>();
        String sql = "SELECT r.*, l.name AS location_name, u.name AS requester_name" + from(asOf, values) + where.sql() + order(sort)
            + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        List<RequestRow> found = Rows.of(jdbc, sql, where.after(values),
            row -> new RequestRow(request(row), row.getString("location_name"), row.getString("requester_name"), List.of()));
        return Page.of(departments.several() ? waiting(found, asOf) : found, total, slice);
    }

    /** The name of a user never changes, so that today's is that of any day. */
    private static String from(AsOf asOf, List<Object> values) {
        return " FROM " + asOf.table("account_request", RequestHistory.COLUMNS, values) + " r JOIN user_account u ON u.id = r.requester_id LEFT JOIN "
            + asOf.locations(values) + " l ON l.id = r.location_id";
    }

    private long count(Where where, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        return Rows.number(jdbc, "SELECT COUNT(*)" + from(asOf, values) + where.sql(), where.after(values));
    }

    /** The same rows with the departments that each waits for. */
    private List<RequestRow> waiting(List<RequestRow> rows, AsOf asOf) {
        Map<Long, List<Decision>> of = rows.isEmpty() ? Map.of() : decisions.findByRequestIdInOrderById(rows.stream().map(r -> r.request().id()).toList())
            .stream().filter(d -> asOf.isNow() || d.decidedAt().isBefore(AsOf.end(asOf.day()))).collect(Collectors.groupingBy(Decision::requestId));
        return rows.stream().map(r -> new RequestRow(r.request(), r.locationName(), r.requesterName(),
            DecideInIntakeOnce.waitsFor(r.request(), departments.all(), of.getOrDefault(r.request().id(), List.of())))).toList();
    }

    /** Empty values last, and the id at the end, so that paging neither skips nor repeats. */
    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        return " ORDER BY CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "") + ", r.id";
    }

    private Where where(RequestFilter f, Scope scope, AsOf asOf) {
        LocalDate day = asOf.dayOr(past.today());
        Where where = new Where();
        if (!f.statuses().isEmpty()) {
            where.and("r.status IN (" + Where.marks(f.statuses()) + ")", f.statuses().stream().map(Enum::name).toList());
        }
        if (f.platform() != null) {
            where.and("r.platform = ?", f.platform());
        }
        if (f.locationId() != null) {
            where.and("r.location_id = ?", f.locationId());
        }
        if (f.late() != null) {
            where.and((f.late() ? "" : "NOT ") + "(r.status IN ('SUBMITTED', 'IN_INTAKE') AND COALESCE(r.decide_by < ?, FALSE))",
                day);
        }
        if (f.waitsFor() != null) {
            String then = asOf.isNow() ? "" : " AND %s.decided_at < ?";
            where.and(WAITS.formatted(then.formatted("d"), then.formatted("q")), asOf.isNow() ? List.of(f.waitsFor()) : List.of(f.waitsFor(), asOf.end(), asOf.end()));
        }
        if (f.mine()) {
            where.and("r.requester_id = ?", scope.userId());
        } else if (!scope.all()) {
            seen(where, scope, asOf);
        }
        return where;
    }

    /** Who sees a request is a matter of today, also in the past; but what was a draft then, its requester alone has seen. */
    private static void seen(Where where, Scope scope, AsOf asOf) {
        long person = scope.personId() == null ? -1 : scope.personId();
        List<Object> values = new ArrayList<>(List.of(scope.userId(), person, person));
        values.addAll(scope.locations());
        String now = asOf.isNow() ? "r" : "n";
        String theirs = "(" + now + ".owner_id = ? OR " + now + ".deputy_id = ?"
            + (scope.locations().isEmpty() ? "" : " OR " + now + ".location_id IN (" + Where.marks(scope.locations()) + ")") + ")";
        where.and("(r.requester_id = ? OR r.submitted_at IS NOT NULL AND "
            + (asOf.isNow() ? theirs : "EXISTS (SELECT 1 FROM account_request n WHERE n.id = r.id AND " + theirs + ")") + ")", values);
    }

    private static AccountRequest request(ResultSet r) throws SQLException {
        return new AccountRequest(r.getLong("id"), RequestStatus.valueOf(r.getString("status")), AccountKind.valueOf(r.getString("kind")),
            Visibility.valueOf(r.getString("visibility")), r.getString("platform"), Columns.number(r, "location_id"), r.getString("subject"), r.getString("name"), r.getLong("requester_id"),
            Columns.number(r, "owner_id"), Columns.number(r, "deputy_id"), r.getString("recovery_mailbox"), Columns.moment(r, "created_at"), Columns.moment(r, "status_since"),
            Columns.moment(r, "submitted_at"), Columns.date(r, "decide_by"), Columns.moment(r, "decided_at"), r.getInt("version"));
    }
}
