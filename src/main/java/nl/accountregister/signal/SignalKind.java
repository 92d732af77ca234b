package nl.accountregister.signal;

import nl.accountregister.shared.Coded;

/** Soort melding, as who reports it sees it. */
public enum SignalKind implements Coded {
    /** A page that pretends to be ours. */
    SPOOF("NEPPAGINA"),
    /** A discussion on one of our pages that gets out of hand. */
    DISCUSSION("ONTSPOORDE_DISCUSSIE"),
    /** A page in our name that somebody of ours may have begun without asking. */
    WILD_PAGE("WILDE_PAGINA"),
    /** Our name is used where it should not be. */
    MISUSE("MISBRUIK_VAN_NAAM");

    private final String code;

    SignalKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
