package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Rij of a file of the HR system: the texts of its known columns, and its dates, which have been read already.
 *
 * @param row   as a spreadsheet counts it
 * @param cells text per column that the file has; empty cells are empty texts
 * @param dates per date column that is filled in
 */
record ImportLine(int row, Map<ImportColumn, String> cells, Map<ImportColumn, LocalDate> dates) {

    String text(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(ImportColumn column) {
        return !text(column).isEmpty();
    }

    @Nullable
    LocalDate date(ImportColumn column) {
        return dates.get(column);
    }

    /** How the file tells people apart. */
    String key() {
        return text(ImportColumn.STAFF_NUMBER).toLowerCase(Locale.ROOT);
    }

    /** The person of this row; what the file has no column for stays as it is. */
    NewPerson person(@Nullable Person before) {
        boolean keepsEmail = before != null && !cells.containsKey(ImportColumn.EMAIL);
        boolean keepsUntil = before != null && !cells.containsKey(ImportColumn.UNTIL);
        return new NewPerson(text(ImportColumn.NAME), keepsEmail ? before.email() : text(ImportColumn.EMAIL), date(ImportColumn.FROM),
            keepsUntil ? before.inServiceUntil() : date(ImportColumn.UNTIL), text(ImportColumn.STAFF_NUMBER));
    }
}
