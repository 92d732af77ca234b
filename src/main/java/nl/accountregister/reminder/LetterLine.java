package nl.accountregister.reminder;

/**
 * A line of a letter, in words.
 *
 * @param reviewed when it was last reviewed; empty when never
 */
public record LetterLine(String account, String platform, String due, int daysLate, String owner, String reviewed) {
}
