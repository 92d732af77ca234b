package nl.accountregister.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.outbox.OutboxClaims.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;

/**
 * Verzender: takes messages from the outbox one by one and hands them to the {@link MailTransport}. Any number of
 * workers, on any number of servers, may run at once. A system call; it acts as the register itself.
 */
@Singleton
public class OutboxWorker {

    /** Messages of one run; what is left is for the next. */
    static final int BATCH = 100;
    private static final int MAX_ATTEMPTS = OutboxBook.PAUSES.size() + 1;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    /** What a run did, in numbers of messages. @param failed refused or given up */
    public record Counts(int sent, int stored, int failed, int postponed) {

        static final Counts NONE = new Counts(0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(sent + other.sent, stored + other.stored, failed + other.failed, postponed + other.postponed);
        }

        int total() {
            return sent + stored + failed + postponed;
        }
    }

    private final OutboxClaims claims;
    private final OutboxBook book;
    private final MailComposer composer;
    private final MailTransport transport;
    private final MeterRegistry meters;

    OutboxWorker(OutboxClaims claims, OutboxBook book, MailComposer composer, MailTransport transport, MeterRegistry meters) {
        this.claims = claims;
        this.book = book;
        this.composer = composer;
        this.transport = transport;
        this.meters = meters;
    }

    /** Sends what is due. Ends early when the mail server cannot be reached, so that the other messages keep their attempts. */
    public Counts run() {
        Counts counts = Counts.NONE;
        for (int i = 0; i < BATCH; i++) {
            Optional<Claim> claim = claims.next();
            if (claim.isEmpty()) {
                break;
            }
            OutboxMessage message = claim.get().message();
            Delivery delivery = attempt(claim.get());
            counts = counts.plus(settle(message, delivery));
            if (delivery.outcome() == Outcome.UNREACHABLE) {
                LOG.warn("The mail server cannot be used; mail waits in the outbox (first: message {})", message.id());
                break;
            }
        }
        return counts;
    }

    private Delivery attempt(Claim claim) {
        if (claim.message().attempts() > MAX_ATTEMPTS) {
            return Delivery.of(Outcome.POSTPONED, "What became of the last attempt is not known.");
        }
        try {
            return transport.deliver(claim.message(), composer.compose(claim.message(), claim.attachments()));
        } catch (MessagingException e) {
            return new Delivery(Outcome.REFUSED, String.valueOf(e.getMessage()), true);
        } catch (RuntimeException e) {
            // Only the kind of failure: its words may hold an address.
            LOG.error("Message {} could not be sent: {}", claim.message().id(), e.getClass().getName());
            return Delivery.of(Outcome.POSTPONED, e.getClass().getSimpleName());
        }
    }

    private Counts settle(OutboxMessage message, Delivery delivery) {
        switch (delivery.outcome()) {
            case SENT -> {
                book.finished(message, OutboxStatus.SENT);
                return counted("sent", new Counts(1, 0, 0, 0));
            }
            case STORED -> {
                book.finished(message, OutboxStatus.STORED);
                return counted("stored", new Counts(0, 1, 0, 0));
            }
            default -> {
                if (delivery.outcome() == Outcome.REFUSED) {
                    book.refused(message, delivery);
                    LOG.warn("Message {} ({}) was refused", message.id(), message.kind());
                    return counted("refused", new Counts(0, 0, 1, 0));
                }
                if (message.attempts() >= MAX_ATTEMPTS) {
                    book.failed(message, delivery.words());
                    LOG.warn("Message {} ({}) was given up after {} attempt(s)", message.id(), message.kind(), message.attempts());
                    return counted("failed", new Counts(0, 0, 1, 0));
                }
                book.postponed(message, delivery.words());
                return counted("postponed", new Counts(0, 0, 0, 1));
            }
        }
    }

    private Counts counted(String outcome, Counts counts) {
        meters.counter("accountregister.mail", "outcome", outcome).increment();
        return counts;
    }
}
