package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/** Rows of a CSV, one by one. The separator follows from the first row, the encoding from the bytes ({@link CsvText}). */
final class CsvRows {

    private final String field;
    private final char separator;
    private final SheetReader.Limits limits;
    private final int skipped;

    private CsvRows(String field, char separator, SheetReader.Limits limits, int skipped) {
        this.field = field;
        this.separator = separator;
        this.limits = limits;
        this.skipped = skipped;
    }

    static SheetReader.Facts read(String field, byte[] content, SheetReader.Limits limits, SheetReader.Receiver receiver) {
        CsvText text = CsvText.of(field, content);
        String body = text.body();
        int skipped = 0;
        if (body.regionMatches(true, 0, "sep=", 0, 4) && body.indexOf('\n') > 0) {
            // Excel writes the separator in a first line of its own.
            skipped = 1;
            body = body.substring(body.indexOf('\n') + 1);
        }
        char separator = separator(body);
        new CsvRows(field, separator, limits, skipped).parse(body, receiver);
        return new SheetReader.Facts(text.encoding(), separator, null, 1, 0);
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

    private void parse(String body, SheetReader.Receiver receiver) {
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(separator).setQuote('"').setIgnoreEmptyLines(false).get();
        int width = -1;
        int rows = 0;
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
                if (cells.stream().anyMatch(c -> c.length() > SheetReader.LONGEST_CELL)) {
                    throw RuleViolation.of(field, "sheet.cell", number, SheetReader.LONGEST_CELL);
                }
                if (width < 0) {
                    width = width(cells);
                    receiver.head(number, cells);
                } else if (rows++ == limits.rows()) {
                    throw RuleViolation.of(field, "sheet.rows", limits.rows());
                } else if (cells.size() < width || cells.size() > width && !limits.longer()) {
                    receiver.fault(number, null, "sheet.cells", cells.size(), width);
                } else {
                    receiver.row(number, cells.subList(0, width));
                }
            }
        } catch (UncheckedIOException | IllegalStateException | IOException e) {
            throw RuleViolation.of(field, "sheet.quote", line + skipped);
        }
        if (width < 0) {
            throw RuleViolation.of(field, "sheet.empty");
        }
    }

    private int width(List<String> cells) {
        if (cells.size() > SheetReader.MOST_COLUMNS) {
            throw RuleViolation.of(field, "sheet.columns", SheetReader.MOST_COLUMNS);
        }
        return cells.size();
    }
}
