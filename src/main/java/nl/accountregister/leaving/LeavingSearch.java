package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one query behind the list of leaves, now and at the end of a day. */
@Singleton
class LeavingSearch {

    private static final String ORDER = " ORDER BY CASE l.status WHEN 'OPEN' THEN 0 ELSE 1 END, l.due_on, p.name, l.id";

    private final JdbcOperations jdbc;

    LeavingSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked, and whose eyes look.
     *
     * @param lateOn    only those that are late on this day; null for any
     * @param name      part of the name; null for any
     * @param me        the reader; -1 when there is no medewerker behind the user
     * @param locations those of the reader
     */
    record Asked(AsOf asOf, @Nullable LeavingStatus status, @Nullable LocalDate lateOn, @Nullable String name, boolean all, long me, Set<Long> locations) {
    }

    /** How many things there were to do, and how many of them had yet to be done. */
    private record Done(long leavingId, long open, long tasks) {
    }

    long count(Asked asked) {
        List<Object> values = new ArrayList<>();
        Where where = where(asked);
        return Rows.number(jdbc, "SELECT COUNT(*)" + from(asked.asOf(), values) + where.sql(), where.after(values));
    }

    List<LeavingRow> rows(Asked asked, Page.Slice slice) {
        List<Object> values = new ArrayList<>();
        Where where = where(asked);
        String sql = "SELECT l.*, p.name AS person" + from(asked.asOf(), values) + where.sql() + ORDER + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        List<LeavingRow> found = Rows.of(jdbc, sql, where.after(values), LeavingSearch::row);
        Map<Long, Done> done = found.isEmpty() ? Map.of() : done(found.stream().map(LeavingRow::id).toList(), asked.asOf());
        return found.stream().map(l -> {
            Done known = done.getOrDefault(l.id(), asked.asOf().isNow() ? new Done(l.id(), 0, 0) : null);
            return known == null ? l : l.with(known.open(), known.tasks());
        }).toList();
    }

    /** A leave without any task that was known then is left out: nothing is kept of how far it was. */
    private Map<Long, Done> done(List<Long> ids, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT t.leaving_id, SUM(CASE WHEN t.status = 'OPEN' THEN 1 ELSE 0 END) AS open_tasks, SUM(CASE WHEN t.status <> 'WITHDRAWN' THEN 1 ELSE 0 END) AS tasks"
            + " FROM " + asOf.table("leaving_task", LeavingHistory.TASK_COLUMNS, values) + " t WHERE t.leaving_id IN (" + Where.marks(ids) + ") GROUP BY t.leaving_id";
        values.addAll(ids);
        return Rows.of(jdbc, sql, values, row -> new Done(row.getLong("leaving_id"), row.getLong("open_tasks"), row.getLong("tasks")))
            .stream().collect(Collectors.toMap(Done::leavingId, Function.identity()));
    }

    private static String from(AsOf asOf, List<Object> values) {
        return " FROM " + asOf.table("leaving", LeavingHistory.COLUMNS, values) + " l JOIN " + asOf.people(values) + " p ON p.id = l.person_id";
    }

    private static LeavingRow row(ResultSet r) throws SQLException {
        String status = r.getString("status");
        return new LeavingRow(r.getLong("id"), r.getLong("person_id"), r.getString("person"), Columns.date(r, "last_day"), Columns.date(r, "due_on"),
            status == null ? null : LeavingStatus.valueOf(status), Columns.moment(r, "recorded_at"), r.getString("recorded_by"), Columns.moment(r, "ended_at"), null, null);
    }

    /** Of which it is not known how it stood may have been open. */
    private static Where where(Asked asked) {
        Where where = new Where();
        if (asked.lateOn() != null) {
            where.and("l.status = 'OPEN' AND l.due_on < ?", asked.lateOn());
        } else if (asked.status() != null) {
            where.and("(l.status = ?" + (asked.status() == LeavingStatus.OPEN ? " OR l.status IS NULL)" : ")"), asked.status().name());
        }
        if (asked.name() != null) {
            where.and("LOWER(p.name) LIKE ? ESCAPE '!'", Where.anywhere(asked.name()));
        }
        if (!asked.all()) {
            List<Object> values = new ArrayList<>(List.of(asked.me(), asked.me(), asked.me()));
            values.addAll(asked.locations());
            where.and("(l.person_id = ? OR EXISTS (SELECT 1 FROM leaving_task t JOIN account a ON a.id = t.account_id WHERE t.leaving_id = l.id AND (a.owner_id = ? OR a.deputy_id = ?"
                + (asked.locations().isEmpty() ? "" : " OR a.location_id IN (" + Where.marks(asked.locations()) + ")") + ")))", values);
        }
        return where;
    }
}
