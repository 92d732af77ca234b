package nl.accountregister.location;

import nl.accountregister.shared.Coded;

/** Soort locatie. */
public enum LocationKind implements Coded {
    ACTIVITY_CENTRE("ACTIVITEITENCENTRUM"), RESIDENCE("WOONLOCATIE"), OFFICE("KANTOOR"), OTHER("ANDERS");

    private final String code;

    LocationKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
