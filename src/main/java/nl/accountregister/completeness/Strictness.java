package nl.accountregister.completeness;

import nl.accountregister.shared.Coded;

/** Hoe stellig a profile expects an account of a location. */
public enum Strictness implements Coded {
    /** There has to be one, or a recorded reason why not. */
    MUST("MOET"),
    /** There may be one; without one nothing is wrong, but it is good to know that it is a choice. */
    MAY("MAG");

    private final String code;

    Strictness(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
