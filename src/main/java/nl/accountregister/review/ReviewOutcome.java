package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Uitkomst of a herziening. */
public enum ReviewOutcome implements Coded {
    /** Every answer is yes. */
    IN_ORDER("IN_ORDE"),
    /** Something must be done, by a day. */
    ACTION_NEEDED("ACTIE_NODIG"),
    /** The account is of no use any more; communications closes it. */
    TO_BE_CLOSED("OP_TE_HEFFEN");

    private final String code;

    ReviewOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
