package nl.accountregister.outbox;

import jakarta.mail.Session;
import nl.accountregister.outbox.MailSettings.Smtp;
import nl.accountregister.outbox.MailSettings.Tls;

import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** Hands mail to a mail server. */
final class SmtpTransport implements MailTransport {

    /** With the usual timeout of 20 seconds, five minutes. */
    private static final int PATIENCE = 15;

    private final Smtp smtp;
    private final Properties properties;
    private final SSLSocketFactory sockets;
    private final int patience;

    SmtpTransport(MailSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE);
    }

    /**
     * @param sockets  with the certificates that are trusted
     * @param patience how many times the timeout the answer to a whole message is waited for
     */
    SmtpTransport(MailSettings settings, SSLSocketFactory sockets, int patience) {
        this.patience = patience;
        smtp = settings.smtp();
        properties = properties(settings);
        this.sockets = sockets;
    }

    @Override
    public MailLine line() {
        TlsWitness witness = new TlsWitness(sockets);
        Properties own = new Properties();
        own.putAll(properties);
        own.put("mail.smtp.ssl.socketFactory", witness);
        return new SmtpLine(smtp, Session.getInstance(own), witness, patience);
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
        // Else the library tries once more with sockets of its own.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        return properties;
    }
}
