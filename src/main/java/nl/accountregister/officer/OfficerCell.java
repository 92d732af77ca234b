package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.organisation.AccessRole;

import java.util.ArrayList;
import java.util.List;

/**
 * Vermelding in a cell, as the database keeps it.
 *
 * @param platform null for all corporate accounts
 * @param role     null when the document names none
 */
@MappedEntity("officer_cell")
record OfficerCell(@Id @GeneratedValue @Nullable Long id, long rowId, Column col, int position, CellEntryKind kind,
                   @Nullable String platform, @Nullable AccessRole role, boolean provisional, boolean optionalAfterIntake) {

    /** Kolom in which an entry stands. */
    enum Column { PERSONAL, ACCESS }

    static OfficerCell of(long rowId, Column col, int position, CellEntry entry) {
        return new OfficerCell(null, rowId, col, position, entry.kind(), entry.platform().isEmpty() ? null : entry.platform(), entry.role(),
            entry.has(CellNote.PROVISIONAL), entry.has(CellNote.OPTIONAL_AFTER_INTAKE));
    }

    CellEntry entry() {
        List<CellNote> notes = new ArrayList<>();
        if (provisional) {
            notes.add(CellNote.PROVISIONAL);
        }
        if (optionalAfterIntake) {
            notes.add(CellNote.OPTIONAL_AFTER_INTAKE);
        }
        return new CellEntry(kind, platform == null ? "" : platform, role, List.copyOf(notes));
    }
}
