package nl.accountregister.outbox;

import nl.accountregister.outbox.Delivery.Outcome;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Antwoord of a mail server that did not take a message, and what follows from it (RFC 5321 §4.2, RFC 3463).
 *
 * @param stage how far the message had come
 * @param code  the reply code; below 400 when there was no answer: the line broke or the server was silent
 * @param words what it said, or what went wrong
 */
record SmtpAnswer(Stage stage, int code, String words) {

    /** How far a message has come. */
    enum Stage {
        /** The sender is being named: the same for every message. */
        SENDER,
        RECEIVER,
        CONTENT,
        /** The end has been said: from here the server may have taken it. */
        END
    }

    private static final Pattern ENHANCED = Pattern.compile("\\b[45]\\.(\\d{1,3})\\.\\d{1,3}\\b");
    private static final Set<Integer> SIGN_IN = Set.of(530, 534, 535, 538);
    private static final Set<Integer> OF_AN_ADDRESS = Set.of(501, 550, 551, 553, 556);
    private static final int CLOSING = 421;

    Delivery delivery() {
        if (code < 400) {
            return stage == Stage.SENDER ? Delivery.trouble(Outcome.UNREACHABLE, words)
                : Delivery.trouble(stage == Stage.END ? Outcome.UNKNOWN : Outcome.POSTPONED, words);
        }
        // What is said to the sender is said to every message, and is mended by a setting.
        if (stage == Stage.SENDER || SIGN_IN.contains(code)) {
            return Delivery.trouble(Outcome.UNREACHABLE, words);
        }
        String subject = subject();
        if (code / 100 == 4) {
            return code == CLOSING || subject.equals("3") ? Delivery.trouble(Outcome.POSTPONED, words) : Delivery.of(Outcome.POSTPONED, words);
        }
        if (stage != Stage.RECEIVER) {
            return Delivery.of(Outcome.REFUSED, words);
        }
        return switch (subject) {
            case "1", "2" -> Delivery.addressRefused(words);
            case "" -> OF_AN_ADDRESS.contains(code) ? Delivery.addressRefused(words) : Delivery.of(Outcome.REFUSED, words);
            // A server that does not let us through to anybody says so to each receiver; that can be mended too.
            case "7" -> Delivery.of(Outcome.POSTPONED, words);
            default -> Delivery.of(Outcome.REFUSED, words);
        };
    }

    /** The second number of the enhanced code: 1 address, 2 mailbox, 3 the server itself, 7 policy; empty without one. */
    private String subject() {
        Matcher enhanced = ENHANCED.matcher(words);
        return enhanced.find() ? enhanced.group(1) : "";
    }
}
