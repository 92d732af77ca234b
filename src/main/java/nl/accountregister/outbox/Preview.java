package nl.accountregister.outbox;

/**
 * Voorbeeld of a mail, before anything has been stored.
 *
 * @param subject onderwerp
 * @param text    the text part
 * @param html    the message of the HTML part without its frame: markup of the mail text only, user text is escaped in it
 */
public record Preview(String subject, String text, String html) {
}
