package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
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
    private static final int MAX_CELLS = 200;
    private static final int MAX_CELL = 10_000;

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
        CsvText text = CsvText.of(field, content);
        String body = text.body();
        int skipped = 0;
        if (body.regionMatches(true, 0, "sep=", 0, 4) && body.indexOf('\n') > 0) {
            // Excel writes the separator in a first line of its own.
            skipped = 1;
            body = body.substring(body.indexOf('\n') + 1);
        }
        char separator = separator(body);
        return new Reading(field, separator, maxRows, skipped).of(text.encoding(), body);
    }

    /** What occurs most in the first line, outside quotation marks; the semicolon when nothing does. */
    private static char separator(String body) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && counts[0] + counts[1] + counts[2] > 0) {
                break;
            } else if (!quoted && ";,\t".indexOf(c) >= 0) {
                counts[";,\t".indexOf(c)]++;
            }
        }
        return counts[0] >= counts[1] && counts[0] >= counts[2] ? ';' : counts[1] >= counts[2] ? ',' : '\t';
    }

    private record Reading(String field, char separator, int maxRows, int skipped) {

        CsvSheet of(String encoding, String body) {
            CSVFormat format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false).get();
            List<String> head = null;
            List<Row> rows = new ArrayList<>();
            List<Fault> faults = new ArrayList<>();
            long line = 1;
            int number = skipped;
            try (CSVParser parser = CSVParser.builder().setReader(new StringReader(body)).setFormat(format).get()) {
                for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); ) {
                    List<String> cells = records.next().toList();
                    number++;
                    line = parser.getCurrentLineNumber() + 1;
                    if (cells.stream().allMatch(String::isBlank)) {
                        continue;
                    }
                    if (cells.stream().anyMatch(c -> c.length() > MAX_CELL)) {
                        throw RuleViolation.of(field, "sheet.cell", number, MAX_CELL);
                    }
                    if (head == null) {
                        head = head(cells);
                    } else if (rows.size() + faults.size() == maxRows) {
                        throw RuleViolation.of(field, "sheet.rows", maxRows);
                    } else if (cells.size() != head.size()) {
                        faults.add(new Fault(number, "sheet.cells", cells.size(), head.size()));
                    } else {
                        rows.add(new Row(number, cells));
                    }
                }
            } catch (UncheckedIOException | IllegalStateException | IOException e) {
                throw RuleViolation.of(field, "sheet.quote", line + skipped);
            }
            if (head == null) {
                throw RuleViolation.of(field, "sheet.empty");
            }
            return new CsvSheet(encoding, separator, head, rows, faults);
        }

        private List<String> head(List<String> cells) {
            if (cells.size() > MAX_CELLS) {
                throw RuleViolation.of(field, "sheet.columns", MAX_CELLS);
            }
            return cells.stream().map(String::strip).toList();
        }
    }
}
