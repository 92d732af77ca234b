package nl.accountregister.officer;

import java.util.List;

/**
 * Vermelding in a cell of the officers' table.
 *
 * @param platform code of the platform; empty for all corporate accounts
 * @param notes    notes to the entry, in the order of their marks
 */
public record CellEntry(CellEntryKind kind, String platform, List<CellNote> notes) {

    public boolean has(CellNote note) {
        return notes.contains(note);
    }
}
