package nl.accountregister.importing;

import nl.accountregister.shared.Coded;

/** Wat erin mag: the whole file, or what is good of it. */
public enum ImportChoice implements Coded {
    /** Every row, or nothing. */
    ALL("ALLES"),
    /** The rows with which nothing is wrong. */
    GOOD("GOEDE");

    private final String code;

    ImportChoice(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
