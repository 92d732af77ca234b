package nl.accountregister.location;

import nl.accountregister.shared.Coded;

/** Stand of a location on a day. */
public enum LocationStanding implements Coded {
    /** Open without a last day. A filter on it also finds those that are closing. */
    OPEN("OPEN"),
    /** Open until a day that is known. */
    CLOSING("GAAT_SLUITEN"),
    CLOSED("GESLOTEN"),
    /** The first day has yet to come. */
    COMING("NOG_NIET_OPEN");

    private final String code;

    LocationStanding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
