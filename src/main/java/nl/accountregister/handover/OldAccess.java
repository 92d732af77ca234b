package nl.accountregister.handover;

import nl.accountregister.shared.Coded;

/** Toegang van de oude eigenaar, from the day of the overdracht on. */
public enum OldAccess implements Coded {
    ENDS("EINDIGT"), STAYS("BLIJFT");

    private final String code;

    OldAccess(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
