package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A list on paper: tagged as a table, with its head on each page, "pagina x van y", PDF/UA-1 and PDF/A-2a. It opens with the
 * statement. Only the page at hand is held: {@link PdfFile} says how.
 */
final class PdfTable<R> implements TableWriter<R> {

    private static final int MAX_COLUMNS = 24;
    private static final float SIZE = 8;
    private static final float LEADING = 10.4f;
    private static final float PAD = 3;

    private final PaperFonts fonts = new PaperFonts();
    private final PaperText text;
    private final PaperPages pages;
    private final TableWords words;
    private final List<Column<R>> columns;
    private final float[] left;
    private final float[] wide;
    private final DateTimeFormatter date;
    private final DateTimeFormatter moment;
    private final List<List<String>> heads = new ArrayList<>();
    private boolean empty = true;

    PdfTable(OutputStream out, Table<R> table, Texts texts, TableStatement statement) throws IOException {
        this.words = new TableWords(texts, statement.language());
        this.columns = table.columns();
        this.text = new PaperText(fonts, new ShowableText(PaperCoverage::shows, statement.language(), texts));
        Locale locale = statement.language().locale();
        this.date = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        this.moment = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).withZone(Texts.AMSTERDAM);
        this.pages = new PaperPages(out, fonts, text, words, statement, columns.stream().mapToInt(Column::width).sum() > 200);
        this.left = new float[columns.size()];
        this.wide = new float[columns.size()];
        share();
        List<String> headers = words.headers(table);
        for (int c = 0; c < columns.size(); c++) {
            heads.add(text.lines(headers.get(c), true, SIZE, wide[c]));
        }
        pages.opening(statement, statementLines(texts, statement));
        head(true);
    }

    /** Whether so many columns can stand beside each other. */
    static boolean hasRoom(Table<?> table) {
        return table.columns().size() <= MAX_COLUMNS;
    }

    /** Each column gets its part of the width, by the number of characters that is usual in it. */
    private void share() {
        float all = 0;
        for (Column<R> column : columns) {
            all += column.width() + 3;
        }
        float at = PaperPages.MARGIN;
        for (int c = 0; c < wide.length; c++) {
            float part = pages.usable() * (columns.get(c).width() + 3) / all;
            left[c] = at + PAD;
            wide[c] = part - 2 * PAD;
            at += part;
        }
    }

    private List<String> statementLines(Texts texts, TableStatement statement) {
        return words.statement(statement).stream().map(line -> line.label() + ": " + (line.value() instanceof LocalDate day ? texts.date(statement.language(), day)
            : line.value() instanceof Instant at ? texts.moment(statement.language(), at)
            : line.value() instanceof Number number ? NumberFormat.getIntegerInstance(statement.language().locale()).format(number) : line.value().toString())).toList();
    }

    /** The head of the table: the first is the real one, those of later pages only repeat it for the eye. */
    private void head(boolean first) throws IOException {
        int lines = most(heads);
        float height = lines * LEADING + 2 * PAD;
        pages.band(height);
        List<PaperTags.Cell> cells = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            PaperTags.Cell cell = first ? PaperTags.Cell.head() : null;
            pages.lines(cell, heads.get(c), 0, lines, left[c], PAD, LEADING);
            cells.add(cell);
        }
        pages.down(height);
        if (first) {
            pages.tags().head(cells);
        }
    }

    @Override
    public void row(R row) throws IOException {
        empty = false;
        List<String> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(words(column.value().apply(row)));
        }
        row(cells);
    }

    private void row(List<String> values) throws IOException {
        List<List<String>> texts = new ArrayList<>(columns.size());
        List<PaperTags.Cell> cells = new ArrayList<>(columns.size());
        for (int c = 0; c < columns.size(); c++) {
            texts.add(text.lines(values.get(c), c == 0, SIZE, wide[c]));
            cells.add(c == 0 ? PaperTags.Cell.rowHead() : PaperTags.Cell.data());
        }
        int lines = Math.max(1, most(texts));
        if (lines * LEADING + 2 * PAD > pages.room()) {
            next();
        }
        // a row that no page can hold goes on on the next
        for (int from = 0; from < lines; ) {
            int part = Math.min(lines - from, Math.max(1, (int) ((pages.room() - 2 * PAD) / LEADING)));
            for (int c = 0; c < texts.size(); c++) {
                pages.lines(cells.get(c), texts.get(c), from, from + part, left[c], PAD, LEADING);
            }
            pages.down(part * LEADING + 2 * PAD);
            pages.rule();
            from += part;
            if (from < lines) {
                next();
            }
        }
        pages.tags().row(cells);
    }

    private void next() throws IOException {
        pages.next();
        head(false);
    }

    private String words(@Nullable Object value) {
        return value instanceof LocalDate day ? date.format(day) : value instanceof Instant at ? moment.format(at)
            : value instanceof Boolean yes ? words.yesNo(yes) : words.label(value);
    }

    private static int most(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    @Override
    public void finish() throws IOException {
        if (empty) {
            // a table with a head and nothing else is none (PDF/UA-1 §7.2)
            List<String> none = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            none.set(0, words.get("table.empty"));
            row(none);
        }
        pages.finish();
    }

    @Override
    public void close() throws IOException {
        fonts.close();
    }
}
