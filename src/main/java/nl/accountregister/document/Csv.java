package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.Instant;
import java.util.List;

/**
 * Rekenblad: rows written one by one as CSV that a Dutch Excel opens by a double click: semicolons, UTF-8 with a byte
 * order mark, CRLF, quoted as RFC 4180 says. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers and dates that are given as such stay as they are.
 */
public final class Csv implements Flushable {

    /** The full-width signs too: Excel reads those as their narrow twins. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final CSVFormat FORMAT = CSVFormat.Builder.create()
        .setDelimiter(';').setQuote('"').setRecordSeparator("\r\n").setQuoteMode(QuoteMode.MINIMAL).get();

    private final BufferedWriter writer;
    private final CSVPrinter printer;

    /**
     * Begins a sheet with its header row.
     *
     * @param out where to write; stays open, the caller closes it
     */
    public Csv(OutputStream out, List<String> header) throws IOException {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32_768);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, FORMAT);
        row(header.toArray());
    }

    /**
     * Adds a row. Numbers, booleans, {@link LocalDate} (2026-11-20) and {@link Instant} (UTC, whole seconds) are written
     * as such, a {@link Coded} as its Dutch code, null as nothing, anything else as guarded text.
     */
    public void row(@Nullable Object... cells) throws IOException {
        Object[] safe = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            safe[i] = cell(cells[i]);
        }
        printer.printRecord(safe);
    }

    /** Hands what is buffered to the stream; needed once after the last row. */
    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number || cell instanceof Boolean || cell instanceof LocalDate) {
            return cell.toString();
        }
        if (cell instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return guarded(cell instanceof Coded coded ? coded.code() : cell.toString());
    }

    private static String guarded(String text) {
        String start = text.stripLeading();
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            || !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
