package nl.accountregister.evidence;

import nl.accountregister.shared.Coded;

/** Oordeel of a control. */
public enum ControlResult implements Coded {
    NOTHING("NIETS_TE_CONTROLEREN", "grey"), IN_ORDER("IN_ORDE", "green"), EXEMPT("IN_ORDE_MET_ONTHEFFING", "blue"), EXCEPTIONS("UITZONDERINGEN", "red");

    private final String code;
    private final String tone;

    ControlResult(String code, String tone) {
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
}
