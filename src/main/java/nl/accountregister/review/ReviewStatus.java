package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Status of a herziening that was sent in. */
public enum ReviewStatus implements Coded {
    /** It counts. */
    IN_FORCE("VAN_KRACHT"),
    /** A second person has yet to look; until then no date moves and no right changes. */
    AWAITING_SECOND("WACHT_OP_TWEEDE"),
    /** Taken back, or returned by the second person; it stays to be read. */
    WITHDRAWN("INGETROKKEN");

    private final String code;

    ReviewStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
