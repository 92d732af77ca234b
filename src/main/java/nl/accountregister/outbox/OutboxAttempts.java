package nl.accountregister.outbox;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import nl.accountregister.outbox.Delivery.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt to send a message: makes it up and hands it over. */
@Singleton
class OutboxAttempts {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxAttempts.class);

    private final OutboxClaims claims;
    private final OutboxAttachmentRepository attachments;
    private final MailComposer composer;
    private final MailTransport transport;

    OutboxAttempts(OutboxClaims claims, OutboxAttachmentRepository attachments, MailComposer composer, MailTransport transport) {
        this.claims = claims;
        this.attachments = attachments;
        this.composer = composer;
        this.transport = transport;
    }

    MailLine line() {
        return transport.line();
    }

    Delivery attempt(OutboxMessage message, MailLine line) {
        try {
            return line.deliver(message, composer.compose(message, attachments.findByMessageIdOrderById(message.id())), () -> claims.handOver(message));
        } catch (MessagingException e) {
            return Delivery.addressRefused(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Only the kind of failure: its words may hold an address.
            LOG.error("Message {} could not be sent: {}", message.id(), e.getClass().getName());
            return Delivery.of(Outcome.POSTPONED, e.getClass().getSimpleName());
        }
    }
}
