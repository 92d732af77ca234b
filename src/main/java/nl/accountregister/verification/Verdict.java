package nl.accountregister.verification;

import nl.accountregister.shared.Coded;

/** Oordeel about an address. Only {@link #OFFICIAL} is a yes; what is odd, unreadable or not public is no yes. */
public enum Verdict implements Coded {
    /** An active, public account of the register is at exactly this address. */
    OFFICIAL("OFFICIEEL"),
    /** An account that is about to be used. */
    IN_PREPARATION("IN_VOORBEREIDING"),
    /** An account that was closed. */
    CLOSED("OPGEHEVEN"),
    /** It looks like an official account and is none, or seems made to. */
    SUSPICIOUS("VERDACHT"),
    /** The register does not know it, or may not say so. */
    UNKNOWN("ONBEKEND");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
