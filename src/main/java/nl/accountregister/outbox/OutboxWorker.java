package nl.accountregister.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * Verzender: takes messages from the outbox, some at a time, and hands them over one after another. Any number of workers,
 * on any number of servers, may run at once. A system call; it acts as the register itself.
 */
@Singleton
public class OutboxWorker {

    /** Messages of one run; what is left is for the next. */
    static final int BATCH = 100;
    /** Messages that are taken at once. */
    private static final int CLAIM = 50;
    private static final int TRIES_TO_WRITE = 4;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    /**
     * What a run did, in numbers of messages.
     *
     * @param failed refused or given up
     */
    public record Counts(int sent, int stored, int failed, int postponed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(sent + other.sent, stored + other.stored, failed + other.failed, postponed + other.postponed);
        }

        int total() {
            return sent + stored + failed + postponed;
        }
    }

    private final OutboxRunning running;
    private final OutboxClaims claims;
    private final OutboxBook book;
    private final OutboxAttempts attempts;
    private final MeterRegistry meters;
    private final Today today;

    OutboxWorker(OutboxRunning running, OutboxClaims claims, OutboxBook book, OutboxAttempts attempts, MeterRegistry meters, Today today) {
        this.running = running;
        this.claims = claims;
        this.book = book;
        this.attempts = attempts;
        this.meters = meters;
        this.today = today;
    }

    /** Sends what is due. Ends early when the mail server cannot be used, so that the other messages keep their attempts. */
    public Counts run() {
        Counts[] counts = {Counts.NONE};
        running.during(run -> {
            try (MailLine line = attempts.line()) {
                send(run, line, counts);
            }
        });
        return counts[0];
    }

    /**
     * Plans a message and sends it at once, whatever waits and however the mail server was before; one that did not get away
     * is withdrawn.
     */
    MailTrial.Outcome sendNow(Supplier<Long> plan, String address) {
        MailTrial.Outcome[] outcome = new MailTrial.Outcome[1];
        running.now(run -> {
            try (MailLine line = attempts.line()) {
                OutboxMessage message = claims.planned(run, plan);
                Instant begun = today.moment();
                Delivery delivery = attempts.attempt(message, line);
                settle(message, begun, delivery);
                running.goesOn(delivery);
                outcome[0] = new MailTrial.Outcome(message.id(), address, claims.withdrawnOrDone(message.id()), delivery.words(), line.security());
            }
        });
        return outcome[0];
    }

    private void send(String run, MailLine line, Counts[] counts) {
        boolean fresh = true;
        boolean none = false;
        while (counts[0].total() < BATCH) {
            List<OutboxMessage> some = fresh ? claims.some(run, Math.min(CLAIM, BATCH - counts[0].total())) : claims.interrupted(run);
            if (some.isEmpty() && none) {
                return;
            }
            none = some.isEmpty();
            fresh = !fresh;
            for (OutboxMessage message : some) {
                if (running.isStopping()) {
                    return;
                }
                Instant begun = today.moment();
                Delivery delivery = attempts.attempt(message, line);
                counts[0] = counts[0].plus(settle(message, begun, delivery));
                if (!running.goesOn(delivery)) {
                    return;
                }
            }
        }
    }

    /** What the mail server said must be kept, also when the database is away for a moment. */
    private Counts settle(OutboxMessage message, Instant begun, Delivery delivery) {
        for (int tries = 1; ; tries++) {
            try {
                return written(message, begun, delivery);
            } catch (RuntimeException e) {
                if (tries == TRIES_TO_WRITE) {
                    throw e;
                }
                LOG.warn("What became of message {} could not be written down ({}); trying again", message.id(), e.getClass().getName());
                running.rest(tries);
            }
        }
    }

    private Counts written(OutboxMessage message, Instant begun, Delivery delivery) {
        switch (delivery.outcome()) {
            case SENT -> {
                book.finished(message, OutboxStatus.SENT, begun, delivery.words());
                return counted("sent", new Counts(1, 0, 0, 0));
            }
            case STORED -> {
                book.finished(message, OutboxStatus.STORED, begun, delivery.words());
                return counted("stored", new Counts(0, 1, 0, 0));
            }
            case REFUSED -> {
                book.refused(message, begun, delivery);
                LOG.warn("Message {} ({}) was refused", message.id(), message.kind());
                return counted("refused", new Counts(0, 0, 1, 0));
            }
            case UNREACHABLE -> {
                book.unreachable(message, begun, delivery.words());
                return counted("unreachable", new Counts(0, 0, 0, 1));
            }
            case NOT_HANDED_OVER -> {
                return Counts.NONE;
            }
            default -> {
                if (book.postponed(message, begun, delivery)) {
                    LOG.warn("Message {} ({}) was given up after {} attempts", message.id(), message.kind(), message.attempts() + 1);
                    return counted("failed", new Counts(0, 0, 1, 0));
                }
                return counted(delivery.outcome() == Outcome.UNKNOWN ? "unknown" : "postponed", new Counts(0, 0, 0, 1));
            }
        }
    }

    private Counts counted(String outcome, Counts counts) {
        meters.counter("accountregister.mail", "outcome", outcome).increment();
        return counts;
    }
}
