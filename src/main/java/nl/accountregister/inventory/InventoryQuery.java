package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one query of the inventory, over every version of every account. Callers hold a transaction. */
@Singleton
class InventoryQuery {

    private static final String FROM = " FROM account_history h JOIN person o ON o.id = h.owner_id LEFT JOIN location l ON l.id = h.location_id"
        + " LEFT JOIN region r ON r.id = l.region_id";
    private static final String LATE = "(h.status = 'ACTIVE' AND h.next_review_on IS NOT NULL AND h.next_review_on < ?)";
    private static final String GONE = "(h.status <> 'CLOSED' AND (o.in_service_from > ? OR (o.in_service_until IS NOT NULL AND o.in_service_until < ?)))";
    /** The version that was approved last by the end of the day; only asked for the rows that are shown. */
    private static final String PLAN = "(SELECT MAX(v.number) FROM management_plan p JOIN plan_version v ON v.plan_id = p.id"
        + " WHERE p.account_id = h.account_id AND v.status = 'APPROVED' AND v.decided_at < ?)";
    /** The kinds of deviation by the end of the day, those that were exempt with a plus behind them. */
    private static final String DEVIATIONS = "(SELECT GROUP_CONCAT(DISTINCT CONCAT(d.kind, CASE WHEN EXISTS (SELECT 1 FROM exemption e"
        + " WHERE e.situation = d.situation AND e.granted_at < ? AND e.ends_on >= ? AND (e.withdrawn_at IS NULL OR e.withdrawn_at >= ?)) THEN '+' ELSE '' END)"
        + " SEPARATOR ',') FROM deviation d WHERE d.account_id = h.account_id AND d.known_from < ? AND d.known_until >= ?)";
    private static final Map<String, String> COLUMNS = Map.of("naam", "LOWER(h.name)", "platform", "h.platform", "locatie", "h.location_name",
        "status", "CASE h.status WHEN 'IN_PREPARATION' THEN 1 WHEN 'ACTIVE' THEN 2 WHEN 'SUSPENDED' THEN 3 ELSE 4 END",
        "herzieningOp", "h.next_review_on");

    private final JdbcOperations jdbc;

    InventoryQuery(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The first day of which the register knows anything. */
    Optional<LocalDate> begin() {
        return jdbc.prepareStatement("SELECT MIN(known_from) FROM account_history", s -> {
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                Timestamp first = rows.getTimestamp(1);
                return Optional.ofNullable(first).map(f -> LocalDate.ofInstant(f.toInstant(), Texts.AMSTERDAM));
            }
        });
    }

    long count(InventoryFilter filter) {
        Where where = where(filter);
        return jdbc.prepareStatement("SELECT COUNT(*)" + FROM + where.sql(), s -> {
            where.bind(1, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /** Hands rows over while it reads. @param slice the part that is wanted; all when null */
    void rows(InventoryFilter filter, String sort, @Nullable Page.Slice slice, Consumer<InventoryRow> consumer) {
        Where where = where(filter);
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        String sql = "SELECT h.*, r.name AS region_name, CASE WHEN " + LATE + " THEN 1 ELSE 0 END AS late, CASE WHEN " + GONE + " THEN 1 ELSE 0 END AS gone, " + PLAN + " AS plan_number, "
            + DEVIATIONS + " AS deviations"
            + FROM + where.sql() + " ORDER BY CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "")
            + ", LOWER(h.name), h.account_id" + (slice == null ? "" : " LIMIT " + slice.size() + " OFFSET " + slice.offset());
        jdbc.prepareStatement(sql, s -> {
            // Connector/J keeps a whole result in memory unless told to stream; H2 spills to disk by itself.
            if (slice == null && s.getConnection().getMetaData().getDatabaseProductName().equals("MySQL")) {
                s.setFetchSize(Integer.MIN_VALUE);
            }
            Date day = Date.valueOf(filter.day());
            for (int i = 1; i <= 3; i++) {
                s.setDate(i, day);
            }
            s.setTimestamp(4, end(filter.day()));
            s.setTimestamp(5, end(filter.day()));
            s.setDate(6, day);
            for (int i = 7; i <= 9; i++) {
                s.setTimestamp(i, end(filter.day()));
            }
            where.bind(10, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
                }
            }
            return null;
        });
    }

    private static InventoryRow row(ResultSet r) throws SQLException {
        return new InventoryRow(r.getLong("account_id"), r.getString("name"), r.getString("platform"), AccountKind.valueOf(r.getString("kind")),
            r.getString("url"), r.getString("handle"), AccountStatus.valueOf(r.getString("status")), r.getString("location_name"),
            r.getString("region_name"), r.getString("owner_name"), r.getString("deputy_name"), r.getString("departments").replace("\n", ", "),
            Visibility.valueOf(r.getString("visibility")), TwoFactor.valueOf(r.getString("two_factor")), r.getString("recovery_mailbox"),
            date(r, "next_review_on"), date(r, "last_review_on"), number(r, "plan_number"),
            kinds(r.getString("deviations"), false), kinds(r.getString("deviations"), true), r.getInt("late") == 1, r.getInt("gone") == 1, r.getInt("version"));
    }

    private static List<DeviationKind> kinds(@Nullable String found, boolean exempt) {
        return found == null ? List.of() : Arrays.stream(found.split(",")).filter(k -> k.endsWith("+") == exempt)
            .map(k -> DeviationKind.valueOf(k.replace("+", ""))).sorted().toList();
    }

    /** The first moment after a day of the organisation. */
    private static Timestamp end(LocalDate day) {
        return Timestamp.from(day.plusDays(1).atStartOfDay(Texts.AMSTERDAM).toInstant());
    }

    @Nullable
    private static Integer number(ResultSet r, String column) throws SQLException {
        int number = r.getInt(column);
        return r.wasNull() ? null : Integer.valueOf(number);
    }

    @Nullable
    private static LocalDate date(ResultSet r, String column) throws SQLException {
        Date date = r.getDate(column);
        return date == null ? null : date.toLocalDate();
    }

    /** The filters; the first says which version held at the end of the day. */
    private static Where where(InventoryFilter filter) {
        LocalDate day = filter.day();
        Timestamp end = Timestamp.from(day.plusDays(1).atStartOfDay(Texts.AMSTERDAM).toInstant());
        Where where = new Where().and("h.known_from < ? AND h.known_until >= ?", end, end);
        AccountFilter f = filter.filter();
        and(where, f.status() != null, "h.status = ?", () -> f.status().name());
        and(where, f.platform() != null, "h.platform = ?", f::platform);
        and(where, f.locationId() != null, "h.location_id = ?", f::locationId);
        and(where, f.kind() != null, "h.kind = ?", () -> f.kind().name());
        and(where, f.ownerId() != null, "h.owner_id = ?", f::ownerId);
        if (f.overdue() != null) {
            where.and(f.overdue() ? LATE : "NOT " + LATE, day);
        }
        if (f.orphaned() != null) {
            where.and(f.orphaned() ? GONE : "NOT " + GONE, day, day);
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            where.and("(LOWER(h.name) LIKE ? ESCAPE '!' OR LOWER(h.handle) LIKE ? ESCAPE '!' OR LOWER(h.url) LIKE ? ESCAPE '!')", like, like, like);
        }
        return where;
    }

    private static void and(Where where, boolean given, String condition, Supplier<Object> value) {
        if (given) {
            where.and(condition, value.get());
        }
    }
}
