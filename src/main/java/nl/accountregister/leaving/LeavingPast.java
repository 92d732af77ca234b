package nl.accountregister.leaving;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The query behind the list of leaves on a past day: the same as that of today, with the versions of that day in the place of the rows. */
@Singleton
class LeavingPast {

    private static final String ORDER = " ORDER BY CASE l.status WHEN 'OPEN' THEN 0 ELSE 1 END, l.due_on, p.name, l.id";

    private final JdbcOperations jdbc;

    LeavingPast(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** How many things there were to do, and how many of them had yet to be done. */
    private record Done(long open, long tasks) {
    }

    long count(LeavingLists.Asked asked, AsOf asOf) {
        Where where = where(asked);
        List<Object> values = new ArrayList<>();
        return jdbc.prepareStatement("SELECT COUNT(*)" + from(asOf, values) + where.sql(), s -> {
            where.bind(Where.bind(1, values, s::setObject), s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    List<LeavingRow> rows(LeavingLists.Asked asked, Page.Slice slice, AsOf asOf) {
        Where where = where(asked);
        List<Object> values = new ArrayList<>();
        String sql = "SELECT l.*, p.name AS person" + from(asOf, values) + where.sql() + ORDER + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        List<LeavingRow> found = jdbc.prepareStatement(sql, s -> {
            where.bind(Where.bind(1, values, s::setObject), s::setObject);
            List<LeavingRow> list = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    list.add(row(rows));
                }
            }
            return list;
        });
        Map<Long, Done> done = found.isEmpty() ? Map.of() : done(found.stream().map(LeavingRow::id).toList(), asOf);
        return found.stream().map(l -> done.containsKey(l.id()) ? l.with(done.get(l.id()).open(), done.get(l.id()).tasks()) : l).toList();
    }

    /** A leave without any task that was known then is left out: nothing is kept of how far it was. */
    private Map<Long, Done> done(List<Long> ids, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT t.leaving_id, SUM(CASE WHEN t.status = 'OPEN' THEN 1 ELSE 0 END) AS open_tasks, SUM(CASE WHEN t.status <> 'WITHDRAWN' THEN 1 ELSE 0 END) AS tasks"
            + " FROM " + asOf.table("leaving_task", LeavingHistory.TASK_COLUMNS, values) + " t WHERE t.leaving_id IN (" + Where.marks(ids) + ") GROUP BY t.leaving_id";
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(Where.bind(1, values, s::setObject), ids, s::setObject);
            Map<Long, Done> done = new HashMap<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    done.put(rows.getLong("leaving_id"), new Done(rows.getLong("open_tasks"), rows.getLong("tasks")));
                }
            }
            return done;
        });
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
    private static Where where(LeavingLists.Asked asked) {
        Where where = new Where();
        if (asked.late()) {
            where.and("l.status = 'OPEN' AND l.due_on < ?", asked.before());
        } else if (!asked.status().isEmpty()) {
            where.and("(l.status = ?" + (asked.status().equals(LeavingStatus.OPEN.name()) ? " OR l.status IS NULL)" : ")"), asked.status());
        }
        if (!asked.name().isEmpty()) {
            where.and("LOWER(p.name) LIKE ? ESCAPE '!'", asked.name());
        }
        if (!asked.all()) {
            List<Object> values = new ArrayList<>(List.of(asked.me(), asked.me(), asked.me()));
            values.addAll(asked.locations());
            where.and("(l.person_id = ? OR EXISTS (SELECT 1 FROM leaving_task t JOIN account a ON a.id = t.account_id WHERE t.leaving_id = l.id"
                + " AND (a.owner_id = ? OR a.deputy_id = ? OR a.location_id IN (" + Where.marks(asked.locations()) + "))))", values);
        }
        return where;
    }
}
