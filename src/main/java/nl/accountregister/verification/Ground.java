package nl.accountregister.verification;

import nl.accountregister.shared.Coded;

/** Reden why an address is suspicious. */
public enum Ground implements Coded {
    /** An account was here before; whoever is here now is somebody else. */
    FORMER("VROEGER_ADRES"),
    /** The name looks like that of an account of the register. */
    LOOK_ALIKE("LIJKT_OP_ACCOUNT"),
    /** The address itself seems made to deceive: a host that is almost a platform, letters that stand for others. */
    IMITATION("NAGEMAAKT_ADRES"),
    /** Somebody reported it. */
    REPORTED("GEMELD");

    private final String code;

    Ground(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
