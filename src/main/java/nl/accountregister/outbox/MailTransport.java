package nl.accountregister.outbox;

/** The way out of the house: a mail server, or files where none has been set. */
sealed interface MailTransport permits SmtpTransport, FileTransport {

    /** A line for some messages, one after another; it is opened when the first is sent. */
    MailLine line();
}
