package nl.accountregister.evidence;

import nl.accountregister.shared.Coded;

/** Bevinding of an auditor about an item of a sample. */
public enum Finding implements Coded {
    AGREES("KLOPT", "green"), DIFFERS("KLOPT_NIET", "red"), UNCLEAR("ONDUIDELIJK", "orange");

    private final String code;
    private final String tone;

    Finding(String code, String tone) {
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
