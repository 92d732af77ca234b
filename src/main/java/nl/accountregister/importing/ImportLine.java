package nl.accountregister.importing;

import java.util.Map;

/**
 * Rij of a file: the texts of its known columns.
 *
 * @param row   as a spreadsheet counts it
 * @param cells text per field that is filled in
 */
record ImportLine(int row, Map<ImportField, String> cells) {

    /** Empty when the file has no such column, or nothing in it. */
    String text(ImportField field) {
        return cells.getOrDefault(field, "");
    }

    boolean has(ImportField field) {
        return cells.containsKey(field);
    }
}
