package nl.accountregister.outbox;

/**
 * Aflevering: what became of one attempt.
 *
 * @param words         the words of the mail server or of what went wrong, at most {@value #MAX_WORDS} characters; empty when
 *                      nothing did
 * @param addressFaulty whether it was refused because of the receiver's address
 * @param serverTrouble whether other messages are of no use now either
 */
record Delivery(Outcome outcome, String words, boolean addressFaulty, boolean serverTrouble) {

    static final int MAX_WORDS = 1000;

    enum Outcome {
        /** The server has taken it. */
        SENT,
        /** It has been written to a file. */
        STORED,
        /** It will never be taken: trying again is of no use. */
        REFUSED,
        /** Not this time. */
        POSTPONED,
        /** No mail can be sent now, this one or another: the attempt does not count. */
        UNREACHABLE,
        /** The message was handed over whole, and no answer came: the server may have taken it. */
        UNKNOWN,
        /** Another worker has it, or the database could not be asked; it was not handed over. */
        NOT_HANDED_OVER
    }

    Delivery {
        words = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
    }

    static Delivery of(Outcome outcome, String words) {
        return new Delivery(outcome, words, false, false);
    }

    /** Refused because of the receiver's address. */
    static Delivery addressRefused(String words) {
        return new Delivery(Outcome.REFUSED, words, true, false);
    }

    /** The same outcome, with the server not fit for other messages either. */
    static Delivery trouble(Outcome outcome, String words) {
        return new Delivery(outcome, words, false, true);
    }
}
