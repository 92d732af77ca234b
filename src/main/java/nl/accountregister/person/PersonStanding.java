package nl.accountregister.person;

import nl.accountregister.shared.Coded;

/** Dienstverband of a medewerker on a day. */
public enum PersonStanding implements Coded {
    /** In service without a last day. A filter on it also finds those who are leaving. */
    IN_SERVICE("IN_DIENST"),
    /** In service until a day that is known. */
    LEAVING("GAAT_UIT_DIENST"),
    LEFT("UIT_DIENST"),
    /** The first day in service has yet to come. */
    COMING("NOG_NIET_IN_DIENST");

    private final String code;

    PersonStanding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
