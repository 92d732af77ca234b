package nl.accountregister.signal;

import nl.accountregister.shared.Coded;

/** Oordeel of communications about a melding. */
public enum SignalOutcome implements Coded {
    /** It imitates us: the public check says so, and the platform is asked to take it down. */
    SPOOF("NEPPAGINA"),
    /** Somebody answers in the discussion. */
    DISCUSSION("REAGEREN"),
    /** It is of somebody of ours: it becomes a request, an account of the register, or goes. */
    WILD_PAGE("WILDE_PAGINA"),
    NO_ACTION("GEEN_ACTIE");

    private final String code;

    SignalOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
