package nl.accountregister.timeline;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Where;
import nl.accountregister.signal.SignalEventKind;
import nl.accountregister.signal.SignalKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the reviews, actions and reminders of one page, each sort with one query. */
@Singleton
class HappeningRows {

    private final JdbcOperations jdbc;

    HappeningRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    @Transactional(readOnly = true)
    List<Happening> reviews(HappeningKind kind, List<Long> ids, boolean full) {
        List<Happening> found = new ArrayList<>();
        each("SELECT r.* FROM review r WHERE r.id IN (" + Where.marks(ids) + ")", ids, r -> {
            String prefix = kind == HappeningKind.REVIEW ? "done" : kind == HappeningKind.SECOND ? "second" : "withdrawn";
            String words = r.getString(kind == HappeningKind.REVIEW ? "remark" : prefix + "_reason");
            boolean agrees = r.getBoolean("second_agrees");
            Boolean second = r.wasNull() ? null : agrees;
            found.add(new Happening(kind, r.getLong("id"), Columns.moment(r, prefix + "_at"), r.getString(prefix + "_by_name"),
                new Happening.Reviewed(Columns.date(r, "due_on"), r.getString("outcome"), r.getString("part").equals("PARTIAL"),
                    r.getString("status").equals("AWAITING_SECOND"), second, Columns.date(r, "next_review_on"), full ? words : null)));
        });
        return found;
    }

    @Transactional(readOnly = true)
    List<Happening> actions(HappeningKind kind, List<Long> ids, boolean full) {
        boolean finished = kind == HappeningKind.ACTION_FINISHED;
        List<Happening> found = new ArrayList<>();
        each("SELECT x.*, p.name AS person_name, r.done_by_name FROM review_action x JOIN review r ON r.id = x.review_id LEFT JOIN person p ON p.id = x.person_id"
            + " WHERE x.id IN (" + Where.marks(ids) + ")", ids, r -> found.add(new Happening(kind, r.getLong("id"), Columns.moment(r, finished ? "finished_at" : "created_at"),
                r.getString(finished ? "finished_by_name" : "done_by_name"), new Happening.Acted(full ? r.getString("what") : null, r.getString("person_name"),
                Columns.date(r, "due_on"), finished ? r.getString("status").equals("DONE") : null, full && finished ? r.getString("answer") : null))));
        return found;
    }

    @Transactional(readOnly = true)
    List<Happening> reminders(List<Long> ids, boolean full) {
        Map<Long, List<Happening.Told>> told = new LinkedHashMap<>();
        Map<Long, Happening> reminders = new LinkedHashMap<>();
        each("SELECT m.id, m.kind, m.due_on, m.step, m.planned_at, x.what, o.recipient_name, o.recipient_address, o.status, o.finished_at, o.last_error,"
            + " t.cause, p.name AS instead_of FROM reminder m LEFT JOIN review_action x ON m.kind = 'ACTION' AND x.id = m.subject_id"
            + " LEFT JOIN reminder_message t ON t.reminder_id = m.id LEFT JOIN outbox_message o ON o.id = t.message_id LEFT JOIN person p ON p.id = t.instead_of"
            + " WHERE m.id IN (" + Where.marks(ids) + ") ORDER BY m.id, o.id", ids, r -> {
                List<Happening.Told> of = told.computeIfAbsent(r.getLong("id"), id -> new ArrayList<>());
                if (r.getString("recipient_name") != null) {
                    of.add(new Happening.Told(r.getString("recipient_name"), full ? r.getString("recipient_address") : null, OutboxStatus.valueOf(r.getString("status")),
                        r.getString("cause"), r.getString("instead_of"), Columns.moment(r, "finished_at"), full ? r.getString("last_error") : null));
                }
                reminders.put(r.getLong("id"), new Happening(HappeningKind.REMINDER, r.getLong("id"), Columns.moment(r, "planned_at"), null,
                    new Happening.Reminded(r.getString("kind").equals("REVIEW"), full ? r.getString("what") : null, Columns.date(r, "due_on"), r.getInt("step"), of)));
            });
        return List.copyOf(reminders.values());
    }

    @Transactional(readOnly = true)
    List<Happening> signals(List<Long> ids) {
        List<Happening> found = new ArrayList<>();
        each("SELECT v.*, s.reference, s.kind AS about FROM signal_event v JOIN signal_entry s ON s.id = v.signal_id WHERE v.id IN (" + Where.marks(ids) + ")", ids,
            r -> found.add(new Happening(HappeningKind.SIGNAL, r.getLong("id"), Columns.moment(r, "at_moment"), r.getString("by_name"),
                new Happening.Signalled(r.getString("reference"), SignalKind.valueOf(r.getString("about")), SignalEventKind.valueOf(r.getString("kind")),
                    r.getString("code"), Columns.date(r, "on_day")))));
        return found;
    }

    private void each(String sql, Collection<Long> ids, Row row) {
        jdbc.prepareStatement(sql, s -> {
            Where.bind(1, ids, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
            return null;
        });
    }
}
