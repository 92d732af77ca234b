package nl.accountregister.outbox;

/**
 * Aflevering: what became of one attempt.
 *
 * @param words         the words of the mail server or of what went wrong, at most {@value #MAX_WORDS} characters; empty when
 *                      nothing did
 * @param addressFaulty whether it was refused because of the receiver's address
 */
record Delivery(Outcome outcome, String words, boolean addressFaulty) {

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
        /** No mail can be sent now, this one or another. */
        UNREACHABLE
    }

    Delivery {
        words = words.length() > MAX_WORDS ? words.substring(0, MAX_WORDS) : words;
    }

    static Delivery of(Outcome outcome, String words) {
        return new Delivery(outcome, words, false);
    }
}
