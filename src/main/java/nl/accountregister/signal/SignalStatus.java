package nl.accountregister.signal;

import nl.accountregister.shared.Coded;

/** Stand of a melding. */
public enum SignalStatus implements Coded {
    /** Nobody judged it yet. */
    NEW("NIEUW"),
    /** It was judged, and something is yet to be done. */
    IN_HAND("IN_BEHANDELING"),
    CLOSED("AFGEHANDELD");

    private final String code;

    SignalStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
