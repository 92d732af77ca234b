package nl.accountregister.completeness;

import nl.accountregister.shared.Coded;

/** Stand of a place where an account may or must be. */
public enum PlaceState implements Coded {
    /** Expected, and neither there nor on its way nor left out on purpose. */
    MISSING("ONTBREEKT", "red"),
    /** Possible, and nobody has recorded what is wanted. */
    UNDECIDED("GEEN_KEUZE", "grey"),
    /** Bewust geen account, with a reason. */
    DELIBERATELY_NONE("BEWUST_GEEN", "blue"),
    /** Asked for, and not decided yet. */
    REQUESTED("AANGEVRAAGD", "orange"),
    /** Approved, and not in use yet. */
    IN_PREPARATION("IN_VOORBEREIDING", "orange"),
    REGISTERED("GEREGISTREERD", "green");

    private final String code;
    private final String tone;

    PlaceState(String code, String tone) {
        this.code = code;
        this.tone = tone;
    }

    @Override
    public String code() {
        return code;
    }

    /** Colour of its badge. */
    public String tone() {
        return tone;
    }

    /** Whether one can record here that there is none on purpose. */
    public boolean isEmpty() {
        return this == MISSING || this == UNDECIDED || this == DELIBERATELY_NONE;
    }
}
