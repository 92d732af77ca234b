package nl.accountregister.publication;

import nl.accountregister.shared.Coded;

/** Staat of a line of the publicatielogboek. */
public enum PublicationState implements Coded {
    AS_NOTED("ONGEWIJZIGD"), CHANGED("GEWIJZIGD"), REMOVED("VERWIJDERD");

    private final String code;

    PublicationState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
