package nl.accountregister.export;

import nl.accountregister.shared.Coded;

/** Stand of a file that is made. */
public enum ExportState implements Coded {
    RUNNING("BEZIG"), DONE("KLAAR"), BROKEN("AFGEBROKEN");

    private final String code;

    ExportState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
