package nl.accountregister.outbox;

import io.micronaut.transaction.annotation.Transactional;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import jakarta.inject.Singleton;
import nl.accountregister.outbox.Mail.Recipient;
import nl.accountregister.shared.PublicAddress;

import java.net.URI;
import java.util.Collection;
import java.util.List;

/**
 * Uitgaande post: plans mail in the transaction of the change that it tells of. The text is made then and there, so that
 * it says what was true at that moment; {@link OutboxWorker} sends it after the commit.
 */
@Singleton
public class Outbox {

    private final OutboxInsert insert;
    private final Withdrawal withdrawal;
    private final MailRenderer renderer;
    private final MailSettings settings;
    private final PublicAddress address;
    private final OutboxAttachmentRepository attachments;

    Outbox(OutboxInsert insert, Withdrawal withdrawal, MailRenderer renderer, MailSettings settings, PublicAddress address,
           OutboxAttachmentRepository attachments) {
        this.attachments = attachments;
        this.insert = insert;
        this.withdrawal = withdrawal;
        this.renderer = renderer;
        this.settings = settings;
        this.address = address;
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
        return insert.insert(List.of(written(mail))).get(0);
    }

    /**
     * Puts many mails in the outbox with few statements, as part of the transaction that is going on. A system call, as
     * {@link #plan}.
     *
     * @return numbers of the messages in the ledger, in the order of the mails
     * @throws IllegalArgumentException when one does not have the values that its text needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> planAll(List<Mail> mails) {
        return insert.insert(() -> mails.stream().map(this::written).iterator());
    }

    /**
     * Makes the text of a mail that is put in the outbox a moment later, for who makes many and does not want to keep a
     * transaction open meanwhile.
     *
     * @throws IllegalArgumentException when the mail does not have the values that its text needs
     */
    public WrittenMail write(Mail mail) {
        return new WrittenMail(written(mail));
    }

    /** As {@link #planAll}, of mails that have their text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> planWritten(List<WrittenMail> mails) {
        return insert.insert(mails.stream().map(WrittenMail::message).toList());
    }

    /**
     * Takes messages back that no worker has taken, as part of the transaction that is going on. A system call: whoever may
     * cause the change that makes them needless may withdraw them.
     *
     * @param why one Dutch sentence for the ledger, at most 300 characters
     * @return how many were withdrawn; the others were being sent, or had been
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int withdraw(Collection<Long> messageIds, String why) {
        return withdrawal.withdraw(messageIds, why);
    }

    /**
     * Forgets to whom a message went, and what the mail server said of it: somebody from outside whom the register must not
     * keep. The text stays, and so does what was sent when. A system call, as {@link #plan}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long messageId) {
        withdrawal.forget(messageId);
    }

    /** The same text once more for this receiver, as a new message with a Message-ID of its own. @return its number */
    @Transactional(propagation = Propagation.MANDATORY)
    long again(OutboxMessage message, Recipient recipient, String reason) {
        return insert.insert(List.of(new NewMessage(settings.newMessageId(), message.kind(), recipient, message.subject(), message.bodyText(),
            message.bodyHtml(), message.about(), attachments.findByMessageIdOrderById(message.id()).stream()
                .map(a -> new Mail.Attachment(a.fileName(), a.mediaType(), a.content())).toList(), message.id(), reason))).get(0);
    }

    private NewMessage written(Mail mail) {
        Preview preview = renderer.render(mail);
        return new NewMessage(settings.newMessageId(), mail.template().code(), mail.recipient(), preview.subject(), preview.text(),
            renderer.framed(mail, preview), mail.about(), mail.attachments(), null, null);
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
