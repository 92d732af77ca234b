package nl.accountregister.outbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import nl.accountregister.shared.FaultySetting;

import java.time.Duration;
import java.util.UUID;

/**
 * Mailinstellingen, {@code ACCOUNTREGISTER_MAIL_…}. They are read as text, so that a mistake is told by the name of the
 * setting. Without {@code smtp.host} mail is written to files.
 *
 * @param sender address that mail comes from
 * @param smtp   the mail server
 */
@Context
@ConfigurationProperties("accountregister.mail")
record MailSettings(String sender, Smtp smtp) {

    /** Beveiliging of the line to the mail server. */
    enum Tls {
        /** None at all. */
        NONE,
        /** STARTTLS when the server offers it; with a username it must. */
        STARTTLS,
        /** STARTTLS, and no mail without it. */
        REQUIRED,
        /** TLS from the first byte. */
        TLS
    }

    /**
     * Mailserver.
     *
     * @param host     empty: mail goes to files
     * @param port     empty: 465 for TLS, 587 with a username, else 25
     * @param username empty: the server is not signed in to
     * @param tls      none, starttls, required or tls
     * @param timeout  for connecting, and for each answer of the server
     */
    @ConfigurationProperties("smtp")
    record Smtp(@Nullable String host, @Nullable String port, @Nullable String username, @Nullable String password,
                @Bindable(defaultValue = "starttls") String tls, @Bindable(defaultValue = "20s") Duration timeout) {

        // A record would print its password.
        @Override
        public String toString() {
            return "Smtp[" + host + "]";
        }

        boolean isSet() {
            return filled(host);
        }

        boolean signsIn() {
            return filled(username);
        }

        /** @throws FaultySetting when it is none of the four */
        Tls security() {
            Tls security = switch (tls.strip().toLowerCase()) {
                case "none" -> Tls.NONE;
                case "starttls" -> Tls.STARTTLS;
                case "required" -> Tls.REQUIRED;
                case "tls" -> Tls.TLS;
                default -> throw new FaultySetting("ACCOUNTREGISTER_MAIL_SMTP_TLS", "must be none, starttls, required or tls, not \"" + tls + "\"");
            };
            return security == Tls.STARTTLS && signsIn() ? Tls.REQUIRED : security;
        }

        /** @throws FaultySetting when it is no port number */
        int portNumber() {
            if (!filled(port)) {
                return security() == Tls.TLS ? 465 : signsIn() ? 587 : 25;
            }
            if (!port.strip().matches("\\d{1,5}") || Integer.parseInt(port.strip()) < 1 || Integer.parseInt(port.strip()) > 65_535) {
                throw new FaultySetting("ACCOUNTREGISTER_MAIL_SMTP_PORT", "must be a number from 1 to 65535, not \"" + port + "\"");
            }
            return Integer.parseInt(port.strip());
        }

        private void check() {
            portNumber();
            security();
            if (signsIn() != filled(password)) {
                throw new FaultySetting("ACCOUNTREGISTER_MAIL_SMTP_" + (signsIn() ? "PASSWORD" : "USERNAME"),
                    "is missing: a mail server that is signed in to needs a username and a password");
            }
        }

        private static boolean filled(@Nullable String value) {
            return value != null && !value.isBlank();
        }
    }

    /** @throws FaultySetting when a value cannot be used */
    MailSettings {
        try {
            new InternetAddress(sender, true).validate();
        } catch (AddressException e) {
            throw new FaultySetting("ACCOUNTREGISTER_MAIL_SENDER", "must be one e-mail address, without a name");
        }
        if (!sender.matches("[^\\s<>@]+@[^\\s<>@]+")) {
            throw new FaultySetting("ACCOUNTREGISTER_MAIL_SENDER", "must be one e-mail address, without a name");
        }
        smtp.check();
    }

    String senderDomain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    /** A Message-ID that no other message has, without its angle brackets. */
    String newMessageId() {
        return UUID.randomUUID() + "@" + senderDomain();
    }
}
