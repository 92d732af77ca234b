package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Who has which message: takes some for a run of a worker, each time in a short transaction, so that several workers share
 * the outbox and none holds a lock while it talks to a mail server.
 */
@Singleton
class OutboxClaims {

    private static final String DUE = "status = 'PLANNED' AND next_attempt_at <= ?";

    private final JdbcOperations jdbc;
    private final OutboxMessageRepository messages;
    private final Withdrawal withdrawal;
    private final Today today;

    OutboxClaims(JdbcOperations jdbc, OutboxMessageRepository messages, Withdrawal withdrawal, Today today) {
        this.withdrawal = withdrawal;
        this.jdbc = jdbc;
        this.messages = messages;
        this.today = today;
    }

    /** Whether there is anything to take. */
    @Transactional(readOnly = true)
    boolean isAnythingDue() {
        return !ids("SELECT id FROM outbox_message WHERE " + DUE + " LIMIT 1").isEmpty();
    }

    /** The messages that have waited longest and that no other run has; empty when there are none. */
    @Transactional
    List<OutboxMessage> some(String run, int most) {
        return take(run, ids("SELECT id FROM outbox_message WHERE " + DUE + " AND interrupted = 0 ORDER BY next_attempt_at, id LIMIT "
            + most + " FOR UPDATE SKIP LOCKED"));
    }

    /**
     * One that a run had when it ended; empty when there is none. One at a time, and who ended fewer runs first: a message that
     * brings a worker down takes no others with it.
     */
    @Transactional
    List<OutboxMessage> interrupted(String run) {
        return take(run, ids("SELECT id FROM outbox_message WHERE " + DUE
            + " AND interrupted > 0 ORDER BY interrupted, next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED"));
    }

    /** Plans a message and takes it, so that no other run can. */
    @Transactional
    OutboxMessage planned(String run, Supplier<Long> plan) {
        return take(run, List.of(plan.get())).get(0);
    }

    /** Its status; when it is still to be sent, it is withdrawn. */
    @Transactional
    OutboxStatus withdrawnOrDone(long id) {
        withdrawal.withdraw(List.of(id), "Het proefbericht kon niet meteen weg.");
        return messages.findById(id).orElseThrow().status();
    }

    /**
     * Writes down that a message is being handed over: from here on nobody but the mail server knows whether it was taken.
     *
     * @return whether the run that took it still has it
     */
    @Transactional
    boolean handOver(OutboxMessage message) {
        return jdbc.prepareStatement("UPDATE outbox_message SET handing_over_at = ? WHERE id = ? AND status = 'SENDING' AND claimed_by = ?", s -> {
            s.setTimestamp(1, Timestamp.from(today.moment()));
            s.setLong(2, message.id());
            s.setString(3, message.claimedBy());
            return s.executeUpdate();
        }) == 1;
    }

    /** Puts back what a run that ends in order has taken and not handed over. */
    @Transactional
    void putBack(String run) {
        jdbc.prepareStatement("UPDATE outbox_message SET status = 'PLANNED', claimed_by = NULL WHERE status = 'SENDING' AND claimed_by = ?"
            + " AND handing_over_at IS NULL", s -> {
                s.setString(1, run);
                return s.executeUpdate();
            });
    }

    private List<OutboxMessage> take(String run, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        jdbc.prepareStatement("UPDATE outbox_message SET status = 'SENDING', claimed_by = ?, claimed_at = ?, handing_over_at = NULL WHERE id IN ("
            + Where.marks(ids) + ")", s -> {
                s.setString(1, run);
                s.setTimestamp(2, Timestamp.from(today.moment()));
                Where.bind(3, ids, s::setObject);
                return s.executeUpdate();
            });
        return messages.findByIdInOrderByIdDesc(ids).stream().sorted(Comparator.comparing(OutboxMessage::nextAttemptAt).thenComparing(OutboxMessage::id)).toList();
    }

    private List<Long> ids(String sql) {
        return Rows.of(jdbc, sql, List.of(Timestamp.from(today.moment())), row -> row.getLong(1));
    }
}
