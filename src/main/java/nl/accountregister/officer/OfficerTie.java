package nl.accountregister.officer;

import nl.accountregister.shared.Coded;

/** Waar een functionaris bij hoort: whoever holds the function holds it for one location, one region, or for all. */
public enum OfficerTie implements Coded {
    NONE("GEEN"), LOCATION("LOCATIE"), REGION("REGIO");

    private final String code;

    OfficerTie(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
