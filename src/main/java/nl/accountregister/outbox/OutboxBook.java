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

    /** Between attempts, a bit more than two days in all: a mailbox that is full on Friday may have been emptied on Monday. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1),
        Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8), Duration.ofHours(12), Duration.ofHours(24));
    static final int MAX_ATTEMPTS = PAUSES.size() + 1;
    /** A message that so many workers ended with is taken to be what ends them. */
    static final int MAX_INTERRUPTED = 10;

    private static final String FREE = ", claimed_by = NULL, handing_over_at = NULL";
    private static final String MINE = " WHERE id = ? AND status = 'SENDING' AND claimed_by = ?";

    private final JdbcOperations jdbc;
    private final OutboxAttemptRepository attempts;
    private final AddressFaults faults;
    private final ApplicationEventPublisher<Object> events;
    private final AuditLog audit;
    private final Today today;

    OutboxBook(JdbcOperations jdbc, OutboxAttemptRepository attempts, AddressFaults faults, ApplicationEventPublisher<Object> events,
               AuditLog audit, Today today) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.faults = faults;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /** It has been sent, or stored in a file. */
    @Transactional
    void finished(OutboxMessage message, OutboxStatus status, Instant begun, String words) {
        Instant now = today.moment();
        attempts.save(new OutboxAttempt(null, message.id(), begun, now, status == OutboxStatus.SENT ? AttemptResult.ACCEPTED : AttemptResult.STORED,
            words.isEmpty() ? null : words));
        // Whoever has it by now: it has been delivered.
        if (update("UPDATE outbox_message SET status = ?, attempts = attempts + 1, finished_at = ?, next_attempt_at = NULL, last_error = NULL" + FREE
            + " WHERE id = ? AND status NOT IN ('SENT', 'STORED')", status.name(), now, message.id()) == 1) {
            record(Actor.SYSTEM, message, status == OutboxStatus.SENT ? "mail.sent" : "mail.stored", message.attempts() + 1, null);
        }
    }

    /** It did not work and will be tried again after a pause, or is given up when it has been tried often enough. */
    @Transactional
    boolean postponed(OutboxMessage message, Instant begun, Delivery delivery) {
        boolean unknown = delivery.outcome() == Delivery.Outcome.UNKNOWN;
        int made = message.attempts() + 1;
        String more = ", attempts = ?, last_error = ?" + (unknown ? ", acceptance_unknown = TRUE" : "") + FREE;
        if (made >= MAX_ATTEMPTS) {
            boolean given = lost(message, OutboxStatus.FAILED, more, made, made, delivery.words());
            write(message, begun, unknown ? AttemptResult.UNKNOWN : AttemptResult.POSTPONED, delivery.words());
            return given;
        }
        update("UPDATE outbox_message SET status = 'PLANNED', next_attempt_at = ?" + more + MINE, today.moment().plus(PAUSES.get(made - 1)), made,
            delivery.words(), message.id(), message.claimedBy());
        write(message, begun, unknown ? AttemptResult.UNKNOWN : AttemptResult.POSTPONED, delivery.words());
        return false;
    }

    /** No mail could be sent at all; that is not the fault of this one. */
    @Transactional
    void unreachable(OutboxMessage message, Instant begun, String words) {
        update("UPDATE outbox_message SET status = 'PLANNED', last_error = ?" + FREE + MINE, words, message.id(), message.claimedBy());
        OutboxAttempt last = attempts.findFirstByMessageIdOrderByIdDesc(message.id()).orElse(null);
        // Other words are another attempt: what was said on a day stays said.
        if (last != null && last.result() == AttemptResult.UNREACHABLE && words.equals(last.words() == null ? "" : last.words())) {
            attempts.goOn(last.id(), today.moment(), words);
        } else {
            write(message, begun, AttemptResult.UNREACHABLE, words);
        }
    }

    /** The mail server refused it for good. */
    @Transactional
    void refused(OutboxMessage message, Instant begun, Delivery delivery) {
        write(message, begun, AttemptResult.REFUSED, delivery.words());
        if (lost(message, OutboxStatus.REFUSED, ", attempts = ?, last_error = ?" + FREE, message.attempts() + 1, message.attempts() + 1, delivery.words()) && delivery.addressFaulty()) {
            faults.found(Actor.SYSTEM, message, delivery.words());
        }
    }

    /** It came back after the mail server had taken it. */
    @Transactional
    void cameBack(Actor actor, OutboxMessage message, String words) {
        attempts.save(new OutboxAttempt(null, message.id(), today.moment(), today.moment(), AttemptResult.BOUNCED, words));
        update("UPDATE outbox_message SET status = 'REFUSED', finished_at = ?, last_error = ? WHERE id = ?", today.moment(), words, message.id());
        record(actor, message, "mail.bounced", message.attempts(), words);
        events.publishEvent(new MailRefused(message.id(), message.recipientPersonId(), message.recipientAddress(), words));
        faults.found(actor, message, words);
    }

    /** The run that had it is dead. */
    @Transactional
    void leftBehind(OutboxMessage message) {
        if (message.handingOverAt() == null) {
            if (message.interrupted() + 1 >= MAX_INTERRUPTED) {
                lost(message, OutboxStatus.FAILED, ", interrupted = ?, last_error = ?" + FREE, message.interrupted() + 1, message.attempts(), message.lastError());
            } else {
                update("UPDATE outbox_message SET status = 'PLANNED', interrupted = interrupted + 1" + FREE + " WHERE id = ?", message.id());
            }
            return;
        }
        attempts.save(new OutboxAttempt(null, message.id(), message.handingOverAt(), null, AttemptResult.UNKNOWN, null));
        int made = message.attempts() + 1;
        if (made >= MAX_ATTEMPTS) {
            lost(message, OutboxStatus.FAILED, ", attempts = ?, last_error = ?, acceptance_unknown = TRUE" + FREE, made, made, message.lastError());
        } else {
            update("UPDATE outbox_message SET status = 'PLANNED', next_attempt_at = ?, attempts = ?, acceptance_unknown = TRUE" + FREE + " WHERE id = ?",
                today.moment(), made, message.id());
        }
    }

    /**
     * @param number what the first question mark in {@code more} stands for
     * @param made   how often it was handed to a mail server by now
     */
    private boolean lost(OutboxMessage message, OutboxStatus status, String more, int number, int made, @Nullable String words) {
        String mine = message.claimedBy() == null ? " WHERE id = ? AND status = 'SENDING' AND ? IS NULL" : MINE;
        if (update("UPDATE outbox_message SET status = ?, finished_at = ?, next_attempt_at = NULL" + more + mine, status.name(), today.moment(), number, words,
            message.id(), message.claimedBy()) != 1) {
            return false;
        }
        String said = words == null ? "" : words;
        record(Actor.SYSTEM, message, status == OutboxStatus.REFUSED ? "mail.refused" : "mail.failed", made, said);
        events.publishEvent(new MailRefused(message.id(), message.recipientPersonId(), message.recipientAddress(), said));
        return true;
    }

    private void write(OutboxMessage message, Instant begun, AttemptResult result, String words) {
        attempts.save(new OutboxAttempt(null, message.id(), begun, today.moment(), result, words.isEmpty() ? null : words));
    }

    private int update(String sql, Object... args) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i] instanceof Instant moment ? Timestamp.from(moment) : args[i]);
            }
            return statement.executeUpdate();
        });
    }

    /** @param made how often it was handed to a mail server by now */
    private void record(Actor actor, OutboxMessage message, String action, int made, @Nullable String words) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("bericht", message.id());
        after.put("soort", message.kind());
        after.put("ontvanger", message.recipientName());
        after.put("pogingen", made);
        if (words != null) {
            after.put("reden", words);
        }
        audit.record(actor, action, message.subjectOfAudit(), message.subject(), null, after);
    }
}
