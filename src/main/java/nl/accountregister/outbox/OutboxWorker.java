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
    private static final int MAX_ATTEMPTS = OutboxClaims.PAUSES.size() + 1;
    private static final int MAX_WORDS = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    /** What a run did, in numbers of messages. */
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
    private final MailComposer composer;
    private final MailTransport transport;
    private final MeterRegistry meters;

    OutboxWorker(OutboxClaims claims, MailComposer composer, MailTransport transport, MeterRegistry meters) {
        this.claims = claims;
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
            return Delivery.of(Outcome.REFUSED, "What became of the last attempt is not known.");
        }
        try {
            return transport.deliver(claim.message(), composer.compose(claim.message(), claim.attachments()));
        } catch (MessagingException e) {
            return Delivery.of(Outcome.REFUSED, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Only the kind of failure: its words may hold an address.
            LOG.error("Message {} could not be sent: {}", claim.message().id(), e.getClass().getName());
            return Delivery.of(Outcome.POSTPONED, e.getClass().getSimpleName());
        }
    }

    private Counts settle(OutboxMessage message, Delivery delivery) {
        String words = delivery.words().length() > MAX_WORDS ? delivery.words().substring(0, MAX_WORDS) : delivery.words();
        switch (delivery.outcome()) {
            case SENT -> {
                claims.finished(message, OutboxStatus.SENT);
                return counted("sent", new Counts(1, 0, 0, 0));
            }
            case STORED -> {
                claims.finished(message, OutboxStatus.STORED);
                return counted("stored", new Counts(0, 1, 0, 0));
            }
            default -> {
                if (delivery.outcome() == Outcome.REFUSED || message.attempts() >= MAX_ATTEMPTS) {
                    claims.failed(message, words);
                    LOG.warn("Message {} ({}) was given up after {} attempt(s)", message.id(), message.kind(), message.attempts());
                    return counted("failed", new Counts(0, 0, 1, 0));
                }
                claims.postponed(message, words);
                return counted("postponed", new Counts(0, 0, 0, 1));
            }
        }
    }

    private Counts counted(String outcome, Counts counts) {
        meters.counter("accountregister.mail", "outcome", outcome).increment();
        return counts;
    }
}
