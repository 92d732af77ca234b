package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.RuleViolation;

import java.util.List;

/**
 * Rekenblad that somebody sent in, as CSV (which may be in a zip by itself) or as XLSX, read row by row: time and memory have limits, whatever is in the file.
 * Every cell is handed on as text; nothing is run and nothing outside the file is looked at. Of a formula it reads the
 * outcome that is kept beside it.
 */
public final class SheetReader {

    /** Most columns of a file. */
    public static final int MOST_COLUMNS = 200;
    /** Most characters of a cell. */
    public static final int LONGEST_CELL = 10_000;

    /**
     * What a file may be.
     *
     * @param rows   most rows that are not empty, the first not counted
     * @param longer whether a row may have more cells than the first, as where that holds no heads; what is beyond is passed over
     */
    public record Limits(int bytes, int rows, boolean longer) {

        /** The same where every row is as long as the first. */
        public Limits(int bytes, int rows) {
            this(bytes, rows, false);
        }
    }

    /**
     * How a file was read.
     *
     * @param encoding  of a CSV, such as {@code windows-1252}; null for a workbook
     * @param separator of a CSV
     * @param sheet     name of the sheet that was read; null for a CSV
     * @param sheets    how many sheets can be seen; 1 for a CSV
     * @param formulas  cells of which the kept outcome was read
     */
    public record Facts(@Nullable String encoding, @Nullable Character separator, @Nullable String sheet, int sheets, int formulas) {
    }

    /** Who takes the rows; rows are numbered as a spreadsheet does, columns from 0. */
    public interface Receiver {

        /** The first row that is not empty: heads, or the first data. It comes once, before all others. */
        void head(int row, List<String> cells);

        /** A later row that is not empty, with as many cells as the first. */
        void row(int row, List<String> cells);

        /**
         * A row that cannot be used as it is, also when it was handed on before: that its cells are merged is told last.
         *
         * @param column null when it concerns the whole row
         * @param key    text that says what is wrong and how to mend it
         */
        void fault(int row, @Nullable Integer column, String key, Object... args);
    }

    private SheetReader() {
    }

    /**
     * Reads a file.
     *
     * @param field name of the form field, for the message
     * @throws RuleViolation when nothing of it can be used: another kind of file, too large, damaged, with macros or links
     */
    public static Facts read(String field, byte[] content, Limits limits, Receiver receiver) {
        if (content.length > limits.bytes()) {
            throw RuleViolation.of(field, "sheet.tooLarge", limits.bytes() / 1024 / 1024);
        }
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            return new Workbook(field, content, limits).read(receiver);
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw RuleViolation.of(field, "sheet.oldExcel");
        }
        if (starts(content, '%', 'P', 'D', 'F')) {
            throw RuleViolation.of(field, "sheet.other");
        }
        return CsvRows.read(field, content, limits, receiver);
    }

    private static boolean starts(byte[] content, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
