package nl.accountregister.outbox;

import jakarta.mail.internet.MimeMessage;

/** The way out of the house: a mail server, or files where none has been set. */
sealed interface MailTransport permits SmtpTransport, FileTransport {

    /** Tries once; whatever goes wrong is in the answer. */
    Delivery deliver(OutboxMessage message, MimeMessage mail);
}
