package nl.accountregister.outbox;

import jakarta.activation.DataHandler;
import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Today;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Makes the MIME message: text and HTML as alternatives, attachments after them. */
@Singleton
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;
    private final Profiles profiles;
    private final Today today;
    private final Session session = Session.getInstance(new Properties());

    MailComposer(MailSettings settings, Profiles profiles, Today today) {
        this.settings = settings;
        this.profiles = profiles;
        this.today = today;
    }

    /** @throws MessagingException when the receiver's address is no e-mail address */
    MimeMessage compose(OutboxMessage message, List<OutboxAttachment> attachments) throws MessagingException {
        String messageId = "<" + message.messageId() + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mail.setFrom(named(settings.sender(), profiles.current().shortName() + " accountregister"));
        InternetAddress receiver = named(message.recipientAddress(), message.recipientName());
        receiver.validate();
        mail.setRecipient(Message.RecipientType.TO, receiver);
        mail.setSubject(message.subject(), UTF_8);
        mail.setSentDate(Date.from(today.moment()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (attachments.isEmpty()) {
            mail.setContent(alternatives(message));
        } else {
            MimeBodyPart body = new MimeBodyPart();
            body.setContent(alternatives(message));
            MimeMultipart all = new MimeMultipart("mixed", body);
            for (OutboxAttachment attachment : attachments) {
                all.addBodyPart(part(attachment));
            }
            mail.setContent(all);
        }
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart alternatives(OutboxMessage message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.bodyText(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(message.bodyHtml(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static MimeBodyPart part(OutboxAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.mediaType())));
        part.setFileName(attachment.fileName());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            InternetAddress receiver = new InternetAddress();
            receiver.setAddress(address);
            receiver.setPersonal(name, UTF_8);
            return receiver;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
