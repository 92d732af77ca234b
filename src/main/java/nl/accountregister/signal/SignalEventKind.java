package nl.accountregister.signal;

import nl.accountregister.shared.Coded;

/** Soort gebeurtenis in the course of a melding. */
public enum SignalEventKind implements Coded {
    RECEIVED("ONTVANGEN"),
    JUDGED("BEOORDEELD"),
    /** A platform was asked to take a page down. */
    TAKEDOWN("VERWIJDERING_GEVRAAGD"),
    /** A request for an account was begun for somebody. */
    REQUESTED("AANVRAAG_KLAARGEZET"),
    REMARK("OPMERKING"),
    CLOSED("AFGEHANDELD"),
    REOPENED("HEROPEND"),
    REMINDED("HERINNERD"),
    /** Who reported it was forgotten. */
    ERASED("MELDER_GEWIST");

    private final String code;

    SignalEventKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
