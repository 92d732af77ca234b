package nl.accountregister.reminder;

/** A line of a letter, in words. */
public record LetterLine(String account, String platform, String due, int daysLate, String owner) {
}
