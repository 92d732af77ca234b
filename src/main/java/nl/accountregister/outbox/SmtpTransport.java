package nl.accountregister.outbox;

import jakarta.mail.Session;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.outbox.MailSettings.Tls;

import java.util.Properties;

/** Hands mail to a mail server. */
final class SmtpTransport implements MailTransport {

    private final Smtp smtp;
    private final Session session;

    SmtpTransport(MailSettings settings) {
        smtp = settings.smtp();
        session = Session.getInstance(properties(settings));
    }

    @Override
    public MailLine line() {
        return new SmtpLine(smtp, session);
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
