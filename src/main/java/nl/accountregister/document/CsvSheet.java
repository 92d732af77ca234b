package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.RuleViolation;

import java.util.ArrayList;
import java.util.List;

/**
 * Rekenblad that somebody sent in as CSV: its head and its rows, as text. The separator (semicolon, comma or tab) follows
 * from the head, the encoding from the bytes ({@link CsvText}). Nothing is trimmed and nothing is run: a cell that looks
 * like a formula is text.
 *
 * @param encoding  how the bytes were read, such as {@code windows-1252}
 * @param separator what stands between the cells
 * @param head      the cells of the first row
 * @param rows      the other rows that are not empty, each with as many cells as the head
 * @param faults    rows with another number of cells than the head
 */
public record CsvSheet(String encoding, char separator, List<String> head, List<Row> rows, List<Fault> faults) {

    /** The largest file, in bytes. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** A row. @param number as a spreadsheet counts it, the head being row 1 */
    public record Row(int number, List<String> cells) {
    }

    /** A row that cannot be used. @param key text that says why, with the number of its cells and that of the head */
    public record Fault(int row, String key, int cells, int expected) {
    }

    /**
     * Reads a file.
     *
     * @param field   name of the form field, for the message
     * @param maxRows most rows, the head not counted
     * @throws RuleViolation when it is no CSV at all: empty, too large, another kind of file, no text, too many rows, or a
     *     quotation mark that is not closed
     */
    public static CsvSheet read(String field, byte[] content, int maxRows) {
        if (content.length > MAX_BYTES) {
            throw RuleViolation.of(field, "sheet.tooLarge", MAX_BYTES / 1024 / 1024);
        }
        Collected all = new Collected(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        SheetReader.Facts facts = CsvRows.read(field, content, new SheetReader.Limits(MAX_BYTES, maxRows), all);
        return new CsvSheet(facts.encoding(), facts.separator(), List.copyOf(all.head()), all.rows(), all.faults());
    }

    private record Collected(List<String> head, List<Row> rows, List<Fault> faults) implements SheetReader.Receiver {

        @Override
        public void head(int row, List<String> cells) {
            cells.forEach(cell -> head.add(cell.strip()));
        }

        @Override
        public void row(int row, List<String> cells) {
            rows.add(new Row(row, cells));
        }

        @Override
        public void fault(int row, @Nullable Integer column, String key, Object... args) {
            faults.add(new Fault(row, key, (Integer) args[0], (Integer) args[1]));
        }
    }
}
