package nl.accountregister.outbox;

import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import jakarta.inject.Singleton;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Today;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * Uitgaande post: plans mail in the transaction of the change that it tells of. The text is made then and there, so that
 * it says what was true at that moment; {@link OutboxWorker} sends it after the commit.
 */
@Singleton
public class Outbox {

    private final OutboxMessageRepository messages;
    private final OutboxAttachmentRepository attachments;
    private final MailRenderer renderer;
    private final MailSettings settings;
    private final PublicAddress address;
    private final Today today;

    Outbox(OutboxMessageRepository messages, OutboxAttachmentRepository attachments, MailRenderer renderer,
           MailSettings settings, PublicAddress address, Today today) {
        this.messages = messages;
        this.attachments = attachments;
        this.renderer = renderer;
        this.settings = settings;
        this.address = address;
        this.today = today;
    }

    /**
     * Puts a mail in the outbox, as part of the transaction that is going on. A system call: whoever may cause the
     * change may cause its mail.
     *
     * @return number of the message in the ledger
     * @throws IllegalArgumentException when the mail does not have the values that its text needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long plan(Mail mail) {
        Preview preview = renderer.render(mail);
        Instant now = today.moment();
        Subject about = mail.about();
        OutboxMessage message = messages.save(new OutboxMessage(null, UUID.randomUUID() + "@" + settings.senderDomain(),
            mail.template().code(), mail.recipient().name(), mail.recipient().address(), mail.recipient().personId(),
            preview.subject(), preview.text(), renderer.framed(mail, preview), about == null ? null : about.type(),
            about == null ? null : about.id(), OutboxStatus.PLANNED, 0, now, null, now, null, null));
        mail.attachments().forEach(attachment -> attachments.save(
            new OutboxAttachment(null, message.id(), attachment.fileName(), attachment.mediaType(), attachment.content())));
        return message.id();
    }

    /**
     * The mail as its receiver would get it; nothing is stored.
     *
     * @throws IllegalArgumentException when the mail does not have the values that its text needs
     */
    public Preview preview(Mail mail) {
        return renderer.render(mail);
    }

    /** A link to a page of the register, for the values of a mail: {@code link("/aanvragen/7")}. */
    public URI link(String path) {
        return address.link(path);
    }
}
