package nl.accountregister.officer.web;

import nl.accountregister.officer.CellNote;
import nl.accountregister.shared.Coded;

import java.util.Arrays;
import java.util.List;

/** Keuze in het formulier: whether an account is in a cell, and with which notes. */
enum CellChoice implements Coded {
    YES("JA"), PROVISIONAL("JA_NIET_DEFINITIEF", CellNote.PROVISIONAL), OPTIONAL("JA_FACULTATIEF", CellNote.OPTIONAL_AFTER_INTAKE),
    BOTH("JA_BEIDE", CellNote.PROVISIONAL, CellNote.OPTIONAL_AFTER_INTAKE);

    private final String code;
    private final List<CellNote> notes;

    CellChoice(String code, CellNote... notes) {
        this.code = code;
        this.notes = List.of(notes);
    }

    static CellChoice of(List<CellNote> notes) {
        return Arrays.stream(values()).filter(c -> c.notes.equals(notes)).findFirst().orElse(BOTH);
    }

    @Override
    public String code() {
        return code;
    }

    List<CellNote> notes() {
        return notes;
    }
}
