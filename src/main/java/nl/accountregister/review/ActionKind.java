package nl.accountregister.review;

import nl.accountregister.shared.Coded;

/** Soort actie: where it comes from, and so where it is done. */
public enum ActionKind implements Coded {
    /** Somebody wrote it. */
    OWN("EIGEN"),
    /** The owner is not the right one any more: a handover. */
    OWNER("EIGENAAR"),
    /** The deputy is not the right one any more. */
    DEPUTY("PLAATSVERVANGER"),
    /** Somebody has access whom the register does not know. */
    ACCESS("TOEGANG"),
    /** The plan is not true any more: a new version. */
    PLAN("BEHEERPLAN"),
    TWO_FACTOR("TWEESTAPSVERIFICATIE"),
    MAILBOX("HERSTELMAILBOX"),
    /** The account is of no use any more. */
    CLOSE("OPHEFFEN");

    private final String code;

    ActionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
