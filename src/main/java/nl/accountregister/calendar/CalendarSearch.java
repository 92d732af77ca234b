package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The one query behind the month, the list and their counts: what is due, what must be done, and what was done. */
@Singleton
class CalendarSearch {

    private static final String ORDER = "on_day, rank_in_day, LOWER(account_name), kind, item_id";

    private final JdbcOperations jdbc;

    CalendarSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked. @param self the medewerker whose own things are shown; null for all */
    record Asked(CalendarSpan span, CalendarFilter filter, @Nullable Long self) {
    }

    /** The three kinds as one table, with the values for it. */
    private record Table(String sql, List<Object> values) {
    }

    /** Per day the first few, and how many there are. */
    @Transactional(readOnly = true)
    Map<LocalDate, CalendarMonth.Some> perDay(Asked asked, int most) {
        Table table = table(asked);
        Map<LocalDate, List<CalendarItem>> items = new LinkedHashMap<>();
        Map<LocalDate, Long> totals = new LinkedHashMap<>();
        jdbc.prepareStatement("SELECT n.* FROM (SELECT i.*, ROW_NUMBER() OVER (PARTITION BY on_day ORDER BY " + ORDER + ") AS place,"
            + " COUNT(*) OVER (PARTITION BY on_day) AS total FROM (" + table.sql + ") i) n WHERE n.place <= " + most + " ORDER BY n.on_day, n.place", s -> {
                Where.bind(1, table.values, s::setObject);
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        CalendarItem item = item(rows);
                        items.computeIfAbsent(item.day(), day -> new ArrayList<>()).add(item);
                        totals.put(item.day(), rows.getLong("total"));
                    }
                }
                return null;
            });
        Map<LocalDate, CalendarMonth.Some> days = new LinkedHashMap<>();
        items.forEach((day, some) -> days.put(day, new CalendarMonth.Some(List.copyOf(some), totals.get(day))));
        return days;
    }

    @Transactional(readOnly = true)
    List<CalendarItem> rows(Asked asked, Page.Slice slice) {
        Table table = table(asked);
        return Rows.of(jdbc, "SELECT i.* FROM (" + table.sql + ") i ORDER BY " + ORDER + " LIMIT " + slice.size() + " OFFSET " + slice.offset(),
            table.values, CalendarSearch::item);
    }

    @Transactional(readOnly = true)
    long count(Asked asked) {
        Table table = table(asked);
        return Rows.number(jdbc, "SELECT COUNT(*) FROM (" + table.sql + ") i", table.values);
    }

    private static Table table(Asked asked) {
        List<Object> values = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        parts.add("SELECT 'REVIEW' AS kind, 1 AS rank_in_day, a.next_review_on AS on_day, a.id AS item_id, a.id AS account_id, a.name AS account_name,"
            + " a.platform, l.name AS location_name, o.name AS who, '' AS what FROM account a JOIN person o ON o.id = a.owner_id"
            + " LEFT JOIN location l ON l.id = a.location_id"
            + sql(values, where(asked, "a.next_review_on", "(a.owner_id = ? OR a.deputy_id = ?)", 2).and("a.status = 'ACTIVE'")));
        parts.add("SELECT 'ACTION', 2, x.due_on, x.id, a.id, a.name, a.platform, l.name, p.name, x.what FROM review_action x"
            + " JOIN account a ON a.id = x.account_id LEFT JOIN person p ON p.id = x.person_id LEFT JOIN location l ON l.id = a.location_id"
            + sql(values, actions(asked).and("x.status = 'OPEN'").and("a.status <> 'CLOSED'")));
        if (!asked.span.open()) {
            parts.add("SELECT 'DONE', 3, r.done_on, r.id, a.id, a.name, a.platform, l.name, r.done_by_name, '' FROM review r"
                + " JOIN account a ON a.id = r.account_id LEFT JOIN location l ON l.id = a.location_id"
                + sql(values, where(asked, "r.done_on", "(a.owner_id = ? OR a.deputy_id = ?)", 2).and("r.part = 'WHOLE'").and("r.status = 'IN_FORCE'")));
        }
        return new Table(String.join(" UNION ALL ", parts), values);
    }

    /** Actions are of who must do them; owner and deputy of the account see them too, but as theirs count only their own. */
    private static Where actions(Asked asked) {
        CalendarFilter f = asked.filter;
        Where where = where(new Asked(asked.span, new CalendarFilter(f.locationId(), f.regionId(), null), asked.self), "x.due_on",
            "(x.person_id = ? OR a.owner_id = ? OR a.deputy_id = ?)", 3);
        return f.personId() == null ? where : where.and("x.person_id = ?", f.personId());
    }

    private static Where where(Asked asked, String day, String own, int marks) {
        CalendarFilter f = asked.filter;
        Where where = new Where().and(day + " BETWEEN ? AND ?", asked.span.from(), asked.span.until());
        if (f.locationId() != null) {
            where.and("a.location_id = ?", f.locationId());
        }
        if (f.regionId() != null) {
            where.and("l.region_id = ?", f.regionId());
        }
        if (f.personId() != null) {
            where.and("(a.owner_id = ? OR a.deputy_id = ?)", f.personId(), f.personId());
        }
        if (asked.self != null) {
            where.and(own, Collections.nCopies(marks, asked.self));
        }
        return where;
    }

    private static String sql(List<Object> values, Where where) {
        values.addAll(where.values());
        return where.sql();
    }

    private static CalendarItem item(ResultSet r) throws SQLException {
        String what = r.getString("what");
        return new CalendarItem(CalendarKind.valueOf(r.getString("kind")), r.getLong("item_id"), r.getDate("on_day").toLocalDate(), r.getLong("account_id"),
            r.getString("account_name"), r.getString("platform"), r.getString("location_name"), r.getString("who"), what == null || what.isEmpty() ? null : what);
    }
}
