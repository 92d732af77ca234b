package nl.accountregister.reminder;

import nl.accountregister.shared.Coded;

/** Reden why a reminder did not go to whom the step names. */
public enum FallCause implements Coded {
    /** It went to the substitute whom they named for their absence. */
    SUBSTITUTE("VERVANGER"),
    ABSENT("AFWEZIG"), LEFT("UIT_DIENST"), NO_ADDRESS("GEEN_ADRES"), FAULTY_ADDRESS("ADRES_WERKT_NIET"), REFUSED("GEWEIGERD"),
    /** Nobody has been named at all. */
    NONE("NIEMAND_AANGEWEZEN");

    private final String code;

    FallCause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
