package nl.accountregister.organisation;

import nl.accountregister.shared.Coded;

/** Gebruik of a platform by this organisation. Only on a platform in use can an account be asked for. */
public enum PlatformStatus implements Coded {
    IN_USE("IN_GEBRUIK"), IN_PREPARATION("IN_VOORBEREIDING"), RETIRED("VERVALLEN");

    private final String code;

    PlatformStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
