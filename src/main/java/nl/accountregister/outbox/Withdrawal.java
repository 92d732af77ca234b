package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Intrekking: takes messages back that no worker has taken. */
@Singleton
class Withdrawal {

    private static final int ROWS = 500;

    private final JdbcOperations jdbc;
    private final OutboxMessageRepository messages;
    private final AuditLog audit;
    private final Today today;

    Withdrawal(JdbcOperations jdbc, OutboxMessageRepository messages, AuditLog audit, Today today) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.audit = audit;
        this.today = today;
    }

    /** @return how many there were */
    int withdraw(Collection<Long> ids, String why) {
        List<Long> all = List.copyOf(new TreeSet<>(ids));
        int withdrawn = 0;
        for (int from = 0; from < all.size(); from += ROWS) {
            withdrawn += some(all.subList(from, Math.min(all.size(), from + ROWS)), OneLine.of(why, 300));
        }
        return withdrawn;
    }

    /** Also of what was sent again. */
    void forget(long id) {
        String mine = "(SELECT x.id FROM (SELECT id FROM outbox_message WHERE id = ? OR again_of = ?) x)";
        for (String sql : List.of("DELETE FROM address_fault WHERE message_id IN " + mine, "UPDATE outbox_attempt SET words = NULL WHERE message_id IN " + mine,
            "UPDATE outbox_message SET recipient_name = '-', recipient_address = '-', last_error = NULL WHERE id IN " + mine)) {
            jdbc.prepareStatement(sql, s -> {
                s.setLong(1, id);
                s.setLong(2, id);
                return s.executeUpdate();
            });
        }
    }

    private int some(List<Long> ids, String why) {
        // A worker that is taking one of them is waited for; what it has taken by then is left alone.
        List<Long> free = Rows.of(jdbc, "SELECT id FROM outbox_message WHERE status = 'PLANNED' AND id IN (" + Where.marks(ids)
            + ") ORDER BY id FOR UPDATE", ids, row -> row.getLong(1));
        if (free.isEmpty()) {
            return 0;
        }
        jdbc.prepareStatement("UPDATE outbox_message SET status = 'WITHDRAWN', finished_at = ?, next_attempt_at = NULL, withdrawn_reason = ? WHERE id IN ("
            + Where.marks(free) + ")", s -> {
                s.setTimestamp(1, Timestamp.from(today.moment()));
                s.setString(2, why);
                Where.bind(3, free, s::setObject);
                return s.executeUpdate();
            });
        messages.findByIdInOrderByIdDesc(free).forEach(m -> audit.record(Actor.SYSTEM, "mail.withdrawn", m.subjectOfAudit(), m.subject(), null,
            Map.of("bericht", m.id(), "soort", m.kind(), "ontvanger", m.recipientName(), "reden", why)));
        return free.size();
    }
}
