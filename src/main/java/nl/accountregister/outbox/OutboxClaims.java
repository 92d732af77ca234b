package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who has which message: takes one for a worker and writes down what became of it, each in a short transaction, so that
 * several workers share the outbox and none holds a lock while it talks to a mail server.
 */
@Singleton
class OutboxClaims {

    /** A worker that has been silent for this long is taken to be dead. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** A message in the hands of one worker; the number of the attempt tells its claim from a later one. */
    record Claim(OutboxMessage message, List<OutboxAttachment> attachments) {
    }

    private final JdbcOperations jdbc;
    private final OutboxMessageRepository messages;
    private final OutboxAttachmentRepository attachments;
    private final Today today;

    OutboxClaims(JdbcOperations jdbc, OutboxMessageRepository messages, OutboxAttachmentRepository attachments, Today today) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.attachments = attachments;
        this.today = today;
    }

    /** The message that has waited longest and that no other worker has; empty when nothing is due. */
    @Transactional
    Optional<Claim> next() {
        Instant now = today.moment();
        Optional<Long> due = due(OutboxStatus.PLANNED, now).or(() -> due(OutboxStatus.SENDING, now));
        return due.map(id -> {
            update("UPDATE outbox_message SET status = 'SENDING', attempts = attempts + 1, claimed_at = ?, next_attempt_at = ? WHERE id = ?",
                now, now.plus(LEASE), id);
            return new Claim(messages.findById(id).orElseThrow(), attachments.findByMessageIdOrderById(id));
        });
    }

    // One status at a time: so the index gives the order, and no row is locked that is not taken.
    private Optional<Long> due(OutboxStatus status, Instant now) {
        return jdbc.prepareStatement("""
            SELECT id FROM outbox_message WHERE status = ? AND next_attempt_at <= ?
            ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""", statement -> {
            statement.setString(1, status.name());
            statement.setTimestamp(2, Timestamp.from(now));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        });
    }

    private int update(String sql, Object... args) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i] instanceof Instant moment ? Timestamp.from(moment) : args[i]);
            }
            return statement.executeUpdate();
        });
    }
}
