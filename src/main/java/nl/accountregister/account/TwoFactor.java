package nl.accountregister.account;

import nl.accountregister.shared.Coded;

/** Tweestapsverificatie on the platform, as far as the register knows. */
public enum TwoFactor implements Coded {
    ON("AAN"), OFF("UIT"), UNKNOWN("ONBEKEND");

    private final String code;

    TwoFactor(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
