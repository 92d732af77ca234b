package nl.accountregister.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import nl.accountregister.outbox.Delivery.Outcome;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.outbox.MailSettings.Tls;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Hands mail to a mail server, one connection for each message. */
final class SmtpTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final Smtp smtp;
    private final Session session;

    SmtpTransport(MailSettings settings) {
        smtp = settings.smtp();
        session = Session.getInstance(properties(settings));
    }

    @Override
    public Delivery deliver(OutboxMessage message, MimeMessage mail) {
        Transport transport;
        try {
            transport = session.getTransport("smtp");
            transport.connect(smtp.host().strip(), smtp.portNumber(), smtp.signsIn() ? smtp.username() : null, smtp.password());
        } catch (MessagingException e) {
            return Delivery.of(Outcome.UNREACHABLE, words(e));
        }
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Delivery.of(Outcome.SENT, "");
        } catch (MessagingException e) {
            return isFinal(e) ? new Delivery(Outcome.REFUSED, words(e), causes(e).anyMatch(SMTPAddressFailedException.class::isInstance))
                : Delivery.of(Outcome.POSTPONED, words(e));
        } finally {
            close(transport);
        }
    }

    // What the server has answered stands, also when it then fails to say goodbye.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server ended the line without a goodbye: {}", e.getClass().getSimpleName());
        }
    }

    /** The receiver or the message itself is refused for good. A sender that is refused is a setting that can be mended. */
    private static boolean isFinal(MessagingException failure) {
        if (causes(failure).anyMatch(SMTPSenderFailedException.class::isInstance)) {
            return false;
        }
        return causes(failure).anyMatch(e -> e instanceof SMTPAddressFailedException address && address.getReturnCode() / 100 == 5
            || e instanceof SMTPSendFailedException send && send.getReturnCode() / 100 == 5);
    }

    private static String words(MessagingException failure) {
        return causes(failure).map(e -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().strip())
            .distinct().collect(Collectors.joining(" / "));
    }

    private static Stream<Exception> causes(MessagingException failure) {
        return Stream.iterate((Exception) failure, e -> e != null,
            e -> e instanceof MessagingException messaging ? messaging.getNextException() : null);
    }

    private static Properties properties(MailSettings settings) {
        Smtp smtp = settings.smtp();
        Tls tls = smtp.security();
        String timeout = String.valueOf(smtp.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.from", settings.sender());
        properties.setProperty("mail.smtp.auth", String.valueOf(smtp.signsIn()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls == Tls.STARTTLS || tls == Tls.REQUIRED));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.REQUIRED));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        return properties;
    }
}
