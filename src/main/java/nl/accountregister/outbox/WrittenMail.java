package nl.accountregister.outbox;

/** Geschreven bericht: a mail with its text, and nowhere yet. Writing takes no transaction; {@link Outbox#planWritten} puts it in the outbox. */
public final class WrittenMail {

    private final NewMessage message;

    WrittenMail(NewMessage message) {
        this.message = message;
    }

    NewMessage message() {
        return message;
    }

    /** How the receiver is called. */
    public String recipientName() {
        return message.recipient().name();
    }
}
