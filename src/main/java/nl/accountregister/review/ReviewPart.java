package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Omvang of a herziening. */
public enum ReviewPart implements Coded {
    /** Every question of the form; the next date follows. */
    WHOLE("GEHEEL"),
    /** Only what there was reason to look at; no date moves. */
    PARTIAL("DEEL");

    private final String code;

    ReviewPart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
