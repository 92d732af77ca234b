package nl.accountregister.timeline;

import nl.accountregister.shared.Coded;

/** Soort of what happens to an account; in this order when two happen at the same moment. */
public enum HappeningKind implements Coded {
    /** What the audit log tells: registered, changed, access, plan, handover, status. */
    CHANGE("WIJZIGING"),
    REMINDER("HERINNERING"),
    REVIEW("HERZIENING"),
    /** A second reviewer agreed, or did not. */
    SECOND("TWEEDE_BEOORDELING"),
    WITHDRAWN("INGETROKKEN"),
    ACTION("ACTIE"),
    /** An action was done, or need not be any more. */
    ACTION_FINISHED("ACTIE_AFGEROND"),
    /** Something was reported about it, or came of that; for who sees the account in full. */
    SIGNAL("MELDING");

    private final String code;

    HappeningKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
