package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;

import java.util.List;

/**
 * Vermelding in a cell of the officers' table.
 *
 * @param platform code of the platform; empty for all corporate accounts
 * @param role     role on an account of the organisation; null when the document names none, so that every role will do
 * @param notes    notes to the entry, in the order of their marks
 */
public record CellEntry(CellEntryKind kind, String platform, @Nullable AccessRole role, List<CellNote> notes) {

    public boolean has(CellNote note) {
        return notes.contains(note);
    }
}
