package nl.accountregister.handover;

import nl.accountregister.shared.Coded;

/** Waarom an overdracht could not go on. */
public enum StopCause implements Coded {
    NEW_OWNER_LEFT("NIEUWE_EIGENAAR_UIT_DIENST"),
    ACCOUNT_CLOSED("ACCOUNT_OPGEHEVEN"),
    OWNER_CHANGED("EIGENAAR_GEWIJZIGD");

    private final String code;

    StopCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
