package nl.accountregister.officer;

import nl.accountregister.shared.Coded;

/** Noot bij een cel of the officers' table, with the mark that the table prints (SGL §2). */
public enum CellNote implements Coded {
    PROVISIONAL("NIET_DEFINITIEF", "*"), OPTIONAL_AFTER_INTAKE("FACULTATIEF_NA_INTAKE", "**");

    private final String code;
    private final String mark;

    CellNote(String code, String mark) {
        this.code = code;
        this.mark = mark;
    }

    @Override
    public String code() {
        return code;
    }

    /** The mark behind the entry and before the footnote. */
    public String mark() {
        return mark;
    }
}
