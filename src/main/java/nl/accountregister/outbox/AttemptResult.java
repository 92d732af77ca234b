package nl.accountregister.outbox;

import nl.accountregister.shared.Coded;

/** Uitkomst of an attempt. */
public enum AttemptResult implements Coded {
    ACCEPTED("AANGENOMEN"),
    STORED("OPGESLAGEN"),
    REFUSED("GEWEIGERD"),
    /** Not this time. */
    POSTPONED("UITGESTELD"),
    /** No mail could be sent at all. */
    UNREACHABLE("ONBEREIKBAAR"),
    /** It ended without anyone knowing whether the server took the message. */
    UNKNOWN("ONBEKEND"),
    /** The message came back after the server had taken it. */
    BOUNCED("TERUGGEKOMEN");

    private final String code;

    AttemptResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
