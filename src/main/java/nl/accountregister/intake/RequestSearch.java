package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The one query behind every list of requests, so that what is counted is what is shown. */
@Singleton
class RequestSearch {

    private static final String FROM = " FROM account_request r JOIN user_account u ON u.id = r.requester_id"
        + " LEFT JOIN location l ON l.id = r.location_id";
    private static final Map<String, String> COLUMNS = Map.of("besluitVoor", "r.decide_by", "naam", "r.name", "status", "r.status",
        "ingediendOp", "r.submitted_at", "gewijzigdOp", "r.status_since");

    /** A question ends a round, after which each department decides anew. */
    private static final String WAITS = "r.status IN ('SUBMITTED', 'IN_INTAKE') AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.request_id = r.id"
        + " AND d.department = ? AND d.round > (SELECT COUNT(*) FROM decision q WHERE q.request_id = r.id AND q.outcome = 'MORE_INFORMATION_ASKED'))";

    private final JdbcOperations jdbc;
    private final DecisionRepository decisions;
    private final Departments departments;
    private final Today today;

    RequestSearch(JdbcOperations jdbc, DecisionRepository decisions, Departments departments, Today today) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.departments = departments;
        this.today = today;
    }

    /** Whose eyes: all, or a user with a person and own locations. */
    record Scope(boolean all, long userId, @Nullable Long personId, Set<Long> locations) {
    }

    /** How many wait for a department. */
    long countWaitingFor(String department) {
        return count(where(new RequestFilter(Set.of(), null, null, null, false, department), new Scope(true, -1, null, Set.of())));
    }

    Page<RequestRow> page(RequestFilter filter, Scope scope, String sort, Page.Slice slice) {
        Where where = where(filter, scope);
        long total = count(where);
        String sql = "SELECT r.*, l.name AS location_name, u.name AS requester_name" + FROM + where.sql() + order(sort)
            + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        List<RequestRow> found = jdbc.prepareStatement(sql, s -> {
            where.bind(1, s::setObject);
            List<RequestRow> list = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    list.add(new RequestRow(request(rows), rows.getString("location_name"), rows.getString("requester_name"),
                        List.of()));
                }
            }
            return list;
        });
        return Page.of(departments.several() ? waiting(found) : found, total, slice);
    }

    private long count(Where where) {
        return jdbc.prepareStatement("SELECT COUNT(*)" + FROM + where.sql(), s -> {
            where.bind(1, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** The same rows with the departments that each waits for. */
    private List<RequestRow> waiting(List<RequestRow> rows) {
        Map<Long, List<Decision>> of = rows.isEmpty() ? Map.of() : decisions.findByRequestIdInOrderById(rows.stream().map(r -> r.request().id()).toList())
            .stream().collect(Collectors.groupingBy(Decision::requestId));
        return rows.stream().map(r -> new RequestRow(r.request(), r.locationName(), r.requesterName(),
            DecideInIntakeOnce.waitsFor(r.request(), departments.all(), of.getOrDefault(r.request().id(), List.of())))).toList();
    }

    /** Empty values last, and the id at the end, so that paging neither skips nor repeats. */
    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        return " ORDER BY CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "") + ", r.id";
    }

    private Where where(RequestFilter f, Scope scope) {
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
                today.date());
        }
        if (f.waitsFor() != null) {
            where.and(WAITS, f.waitsFor());
        }
        if (f.mine()) {
            where.and("r.requester_id = ?", scope.userId());
        } else if (!scope.all()) {
            long person = scope.personId() == null ? -1 : scope.personId();
            List<Object> values = new ArrayList<>(List.of(scope.userId(), person, person));
            values.addAll(scope.locations());
            where.and("(r.requester_id = ? OR r.submitted_at IS NOT NULL AND (r.owner_id = ? OR r.deputy_id = ?"
                + (scope.locations().isEmpty() ? "" : " OR r.location_id IN (" + Where.marks(scope.locations()) + ")") + "))", values);
        }
        return where;
    }

    private static AccountRequest request(ResultSet r) throws SQLException {
        return new AccountRequest(r.getLong("id"), RequestStatus.valueOf(r.getString("status")), AccountKind.valueOf(r.getString("kind")),
            Visibility.valueOf(r.getString("visibility")), r.getString("platform"), Columns.number(r, "location_id"), r.getString("subject"), r.getString("name"), r.getLong("requester_id"),
            Columns.number(r, "owner_id"), Columns.number(r, "deputy_id"), r.getString("recovery_mailbox"), Columns.moment(r, "created_at"), Columns.moment(r, "status_since"),
            Columns.moment(r, "submitted_at"), Columns.date(r, "decide_by"), Columns.moment(r, "decided_at"), r.getInt("version"));
    }
}
