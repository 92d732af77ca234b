package nl.accountregister.reminder;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.ReminderRecipient;
import nl.accountregister.outbox.OutboxPast;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

/** The ledger of reminders as it was at the end of a day: what had been planned by then, and what had become of it. */
@Singleton
class ReminderPast {

    /** An empty status is one that is not known any more. */
    private static final String THEN = "(SELECT r.id, r.kind, r.subject_id, r.account_id, r.due_on, r.step, r.planned_at, COALESCE((SELECT COALESCE(q.status, '')"
        + " FROM reminder_past q WHERE q.id = (SELECT MIN(x.id) FROM reminder_past x WHERE x.reminder_id = r.id AND x.until_at >= ?)), r.status) AS status"
        + " FROM reminder r WHERE r.planned_at < ?)";
    private static final String NAMES = "(SELECT account_id, name FROM account_history WHERE known_from < ? AND known_until >= ?)";
    private static final String TOLD_NOW = "SELECT l.reminder_id, l.message_id, l.part, l.cause, l.instead_of FROM reminder_message l WHERE l.reminder_id ";
    private static final String TOLD_UNTIL = "SELECT l.reminder_id, l.message_id, l.part, l.cause, l.instead_of FROM reminder_message_past l WHERE l.until_at >= ? AND l.reminder_id ";
    private static final String STATUS = OutboxPast.STATUS.replace(":end", "?");
    /** How often that asks for the moment. */
    private static final int MOMENTS = 3;

    private final JdbcOperations jdbc;
    private final OutboxPast outbox;

    ReminderPast(JdbcOperations jdbc, OutboxPast outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** A message of a reminder, as it was linked. */
    private record Link(long reminderId, long messageId, @Nullable ReminderRecipient part, @Nullable FallCause cause, @Nullable String insteadOf) {
    }

    Page<Reminders.Told> page(AsOf asOf, @Nullable ReminderStatus standing, @Nullable OutboxStatus status, Page.Slice slice) {
        List<Object> values = new ArrayList<>(Collections.nCopies(2, asOf.end()));
        Where where = where(asOf, standing, status);
        long total = Rows.number(jdbc, "SELECT COUNT(*) FROM " + THEN + " r" + where.sql(), where.after(values));
        values.addAll(Collections.nCopies(2, asOf.end()));
        String sql = "SELECT r.id, r.kind, r.account_id, COALESCE(v.name, a.name) AS account_name, r.due_on, r.step, r.status, r.planned_at, x.what FROM " + THEN
            + " r JOIN account a ON a.id = r.account_id LEFT JOIN " + NAMES + " v ON v.account_id = r.account_id"
            + " LEFT JOIN review_action x ON r.kind = 'ACTION' AND x.id = r.subject_id" + where.sql() + " ORDER BY r.id DESC LIMIT " + slice.size() + " OFFSET " + slice.offset();
        List<ReminderRow> rows = Rows.of(jdbc, sql, where.after(values), ReminderPast::row);
        return Page.of(told(rows, asOf), total, slice);
    }

    private static Where where(AsOf asOf, @Nullable ReminderStatus standing, @Nullable OutboxStatus status) {
        Where where = new Where();
        if (standing != null) {
            where.and("r.status = ?", standing.name());
        }
        if (status != null) {
            List<Object> values = new ArrayList<>();
            String now = message(TOLD_NOW, asOf, status, values);
            values.add(asOf.end());
            String until = message(TOLD_UNTIL, asOf, status, values);
            where.and("(" + now + " OR " + until + ")", values);
        }
        return where;
    }

    private static String message(String links, AsOf asOf, OutboxStatus status, List<Object> values) {
        values.add(asOf.end());
        values.addAll(Collections.nCopies(MOMENTS, asOf.end()));
        values.add(status.name());
        return "EXISTS (" + links.replace(" l WHERE", " l JOIN outbox_message m ON m.id = l.message_id WHERE") + "= r.id AND m.created_at < ? AND " + STATUS + " = ?)";
    }

    private List<Reminders.Told> told(List<ReminderRow> rows, AsOf asOf) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Link>> links = links(rows.stream().map(ReminderRow::id).toList(), asOf).stream().collect(groupingBy(Link::reminderId));
        Map<Long, OutboxRow> messages = outbox.byIds(links.values().stream().flatMap(List::stream).map(Link::messageId).distinct().toList(), AsOf.end(asOf.day())).stream()
            .collect(toMap(OutboxRow::id, identity()));
        return rows.stream().map(row -> new Reminders.Told(row, links.getOrDefault(row.id(), List.of()).stream().filter(l -> messages.containsKey(l.messageId()))
            .map(l -> new Reminders.Listener(messages.get(l.messageId()), l.part(), l.cause(), l.insteadOf())).toList())).toList();
    }

    private List<Link> links(List<Long> ids, AsOf asOf) {
        String in = "IN (" + Where.marks(ids) + ")";
        List<Object> values = new ArrayList<>(ids);
        values.add(asOf.end());
        values.addAll(ids);
        String sql = "SELECT t.*, p.name AS instead_of_name FROM (" + TOLD_NOW + in + " UNION ALL " + TOLD_UNTIL + in + ") t LEFT JOIN " + asOf.people(values)
            + " p ON p.id = t.instead_of ORDER BY t.message_id";
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(1, values, s::setObject);
            List<Link> found = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    String part = r.getString("part");
                    String cause = r.getString("cause");
                    found.add(new Link(r.getLong("reminder_id"), r.getLong("message_id"), part == null ? null : ReminderRecipient.valueOf(part),
                        cause == null ? null : FallCause.valueOf(cause), r.getString("instead_of_name")));
                }
            }
            return found;
        });
    }

    private static ReminderRow row(ResultSet r) throws SQLException {
        String status = r.getString("status");
        return new ReminderRow(r.getLong("id"), ReminderKind.valueOf(r.getString("kind")), r.getLong("account_id"), r.getString("account_name"),
            Columns.date(r, "due_on"), r.getInt("step"), status.isEmpty() ? null : ReminderStatus.valueOf(status), Columns.moment(r, "planned_at"), r.getString("what"));
    }
}
