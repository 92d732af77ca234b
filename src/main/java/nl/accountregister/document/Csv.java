package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;

/**
 * Rekenblad: rows written one by one as CSV that a Dutch Excel opens by a double click: semicolons, UTF-8 with a byte
 * order mark, CRLF, quoted as RFC 4180 says. Text that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers and dates that are given as such stay as they are.
 */
public final class Csv implements Flushable {

    /** The full-width signs too: Excel reads those as their narrow twins. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Utf8Writer writer;
    private int cells;
    private boolean empty;

    /**
     * Begins a sheet with its header row.
     *
     * @param out where to write; stays open, the caller closes it
     */
    public Csv(OutputStream out, List<String> header) throws IOException {
        writer = new Utf8Writer(out);
        writer.write("\uFEFF");
        row(header.toArray());
    }

    /**
     * Adds a row. Numbers, booleans, {@link LocalDate} (2026-11-20) and {@link Instant} (UTC, whole seconds) are written
     * as such, a {@link Coded} as its Dutch code, several values with commas between, null as nothing, anything else as
     * guarded text.
     */
    public void row(@Nullable Object... all) throws IOException {
        for (Object cell : all) {
            cell(cell);
        }
        end();
    }

    /** Adds a cell to the row. */
    void cell(@Nullable Object cell) throws IOException {
        if (cells++ > 0) {
            writer.write(';');
        }
        empty = cell == null || cell instanceof String text && text.isEmpty();
        if (empty) {
            return;
        }
        if (cell instanceof String text) {
            text(text);
        } else if (cell instanceof BigDecimal number) {
            writer.write(number.toPlainString());
        } else if (cell instanceof Number || cell instanceof Boolean || cell instanceof LocalDate) {
            writer.write(cell.toString());
        } else if (cell instanceof Instant moment) {
            writer.write(moment.truncatedTo(ChronoUnit.SECONDS).toString());
        } else if (cell instanceof Coded || cell instanceof Collection<?>) {
            text(TableWords.code(cell));
        } else {
            text(cell.toString());
        }
    }

    /** Ends the row. */
    void end() throws IOException {
        if (cells == 1 && empty) {
            // a line with nothing at all is no row to many readers
            writer.write("\"\"");
        }
        cells = 0;
        writer.write('\r');
        writer.write('\n');
    }

    /** Hands what is buffered to the stream; needed once after the last row. */
    @Override
    public void flush() throws IOException {
        writer.flush();
    }

    /** The text that was meant, of a cell of a sheet of ours: without the apostrophe that keeps it from being run. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** A text as it stands where nothing is run: one that looks guarded gets an apostrophe, so that {@link #unguarded} gives back what was meant. */
    static String apart(String text) {
        return text.startsWith("'") && isFormula(text) ? "'" + text : text;
    }

    private void text(String text) throws IOException {
        boolean guard = isFormula(text);
        if (!needsQuotes(text)) {
            if (guard) {
                writer.write('\'');
            }
            writer.write(text);
            return;
        }
        writer.write('"');
        if (guard) {
            writer.write('\'');
        }
        int from = 0;
        for (int quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', from)) {
            writer.write(text, from, quote + 1);
            writer.write('"');
            from = quote + 1;
        }
        writer.write(text, from, text.length());
        writer.write('"');
    }

    /** What the separators would take apart, and blanks at the ends, which some readers leave out. */
    private static boolean needsQuotes(String text) {
        int last = text.length() - 1;
        if (last < 0) {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return text.charAt(0) <= ' ' || text.charAt(last) <= ' ';
    }

    /** Whether it needs an apostrophe in front. What begins with one before a formula does too, or it would lose its own on the way back. */
    private static boolean isFormula(String text) {
        int apostrophes = 0;
        while (apostrophes < text.length() && text.charAt(apostrophes) == '\'') {
            apostrophes++;
        }
        return startsFormula(apostrophes == 0 ? text : text.substring(apostrophes));
    }

    private static boolean startsFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (FORMULA_STARTS.indexOf(first) >= 0) {
            return true;
        }
        if (!Character.isWhitespace(first)) {
            return false;
        }
        String start = text.stripLeading();
        return !start.isEmpty() && FORMULA_STARTS.indexOf(start.charAt(0)) >= 0;
    }
}
