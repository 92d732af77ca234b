package nl.accountregister.outbox;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what became of a message, each in a short transaction. */
@Singleton
class OutboxBook {

    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30),
        Duration.ofHours(2), Duration.ofHours(8));

    private final JdbcOperations jdbc;
    private final AddressFaults faults;
    private final ApplicationEventPublisher<Object> events;
    private final AuditLog audit;
    private final Today today;

    OutboxBook(JdbcOperations jdbc, AddressFaults faults, ApplicationEventPublisher<Object> events, AuditLog audit, Today today) {
        this.jdbc = jdbc;
        this.faults = faults;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /** It has been sent, or stored in a file. */
    @Transactional
    void finished(OutboxMessage message, OutboxStatus status) {
        // Also when another worker has taken it over meanwhile: it has been delivered.
        if (update("UPDATE outbox_message SET status = ?, finished_at = ?, next_attempt_at = NULL, last_error = NULL WHERE id = ? AND status IN ('SENDING', 'PLANNED')",
            status.name(), today.moment(), message.id()) == 1) {
            record(message, status == OutboxStatus.SENT ? "mail.sent" : "mail.stored", null);
        }
    }

    /** It did not work and will be tried again after a pause. */
    @Transactional
    void postponed(OutboxMessage message, String words) {
        update("UPDATE outbox_message SET status = 'PLANNED', next_attempt_at = ?, last_error = ? WHERE id = ? AND status = 'SENDING' AND attempts = ?",
            today.moment().plus(PAUSES.get(Math.min(message.attempts(), PAUSES.size()) - 1)), words, message.id(), message.attempts());
    }

    /** The mail server refused it for good. */
    @Transactional
    void refused(OutboxMessage message, Delivery delivery) {
        if (lost(message, OutboxStatus.REFUSED, delivery.words()) && delivery.addressFaulty()) {
            faults.found(Actor.SYSTEM, message, delivery.words());
        }
    }

    /** It is given up. */
    @Transactional
    void failed(OutboxMessage message, String words) {
        lost(message, OutboxStatus.FAILED, words);
    }

    private boolean lost(OutboxMessage message, OutboxStatus status, String words) {
        if (update("UPDATE outbox_message SET status = ?, finished_at = ?, next_attempt_at = NULL, last_error = ? WHERE id = ? AND status = 'SENDING' AND attempts = ?",
            status.name(), today.moment(), words, message.id(), message.attempts()) != 1) {
            return false;
        }
        record(message, status == OutboxStatus.REFUSED ? "mail.refused" : "mail.failed", words);
        events.publishEvent(new MailRefused(message.id(), message.recipientPersonId(), message.recipientAddress(), words));
        return true;
    }

    private int update(String sql, Object... args) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i] instanceof Instant moment ? Timestamp.from(moment) : args[i]);
            }
            return statement.executeUpdate();
        });
    }

    private void record(OutboxMessage message, String action, @Nullable String words) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("bericht", message.id());
        after.put("soort", message.kind());
        after.put("ontvanger", message.recipientName());
        after.put("pogingen", message.attempts());
        if (words != null) {
            after.put("reden", words);
        }
        audit.record(Actor.SYSTEM, action, message.subjectOfAudit(), message.subject(), null, after);
    }
}
