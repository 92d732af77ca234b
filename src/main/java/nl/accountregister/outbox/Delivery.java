package nl.accountregister.outbox;

/**
 * Aflevering: what became of one attempt.
 *
 * @param words the words of the mail server or of what went wrong; empty when nothing did
 */
record Delivery(Outcome outcome, String words) {

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

    static Delivery of(Outcome outcome, String words) {
        return new Delivery(outcome, words);
    }
}
