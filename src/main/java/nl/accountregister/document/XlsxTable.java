package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A list as an Excel workbook: typed dates and numbers under a head that stays in sight and filters, and the statement on a
 * second sheet. Text is written as text, so that nothing is run as a formula. Moments are in Amsterdam, as Excel knows no zones.
 */
final class XlsxTable<R> implements TableWriter<R> {

    /** What a cell can hold in Excel. */
    private static final int MAX_TEXT = 32_767;
    /** Day 0 of Excel, which counts a 29 February 1900 that never was; before 1 March of that year no date is right. */
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);
    private static final int DAY = 86_400;

    private final XlsxBook book;
    private final TableWords words;
    private final TableStatement statement;
    private final Column<R>[] columns;
    private final String[] letters;
    private int row = 1;

    @SuppressWarnings("unchecked")
    XlsxTable(OutputStream out, Table<R> table, Texts texts, TableStatement statement) throws IOException {
        this.words = new TableWords(texts, statement.language());
        this.statement = statement;
        this.columns = table.columns().toArray(Column[]::new);
        this.letters = new String[columns.length];
        this.book = new XlsxBook(out, statement);
        List<String> headers = words.headers(table);
        int[] widths = new int[columns.length];
        for (int c = 0; c < columns.length; c++) {
            letters[c] = XlsxBook.letters(c);
            widths[c] = Math.max(columns[c].width(), Math.min(headers.get(c).length(), 40)) + 2;
        }
        book.beginSheet(widths, true);
        book.beginRow(1);
        for (int c = 0; c < columns.length; c++) {
            book.text(letters[c], 1, XlsxBook.HEAD, headers.get(c));
        }
        book.endRow();
    }

    @Override
    public void row(R values) throws IOException {
        book.beginRow(++row);
        for (int c = 0; c < columns.length; c++) {
            cell(letters[c], row, columns[c].value().apply(values));
        }
        book.endRow();
    }

    private void cell(String letter, int at, @Nullable Object value) throws IOException {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            book.number(letter, at, XlsxBook.PLAIN, number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString());
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST)) {
            book.number(letter, at, XlsxBook.DATE, Long.toString(date.toEpochDay() - ZERO.toEpochDay()));
        } else if (value instanceof Instant moment) {
            book.number(letter, at, XlsxBook.MOMENT, serial(LocalDateTime.ofInstant(moment, Texts.AMSTERDAM)));
        } else {
            book.text(letter, at, XlsxBook.PLAIN, fitting(value instanceof Boolean yes ? words.yesNo(yes) : Csv.apart(TableWords.code(value))));
        }
    }

    /** Days with the part of the day, in whole seconds. */
    private static String serial(LocalDateTime moment) {
        return BigDecimal.valueOf(moment.toLocalDate().toEpochDay() - ZERO.toEpochDay())
            .add(BigDecimal.valueOf(Math.round(moment.toLocalTime().toSecondOfDay() * 1e10 / DAY), 10)).toPlainString();
    }

    private String fitting(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        String note = words.get("table.cut");
        return text.substring(0, MAX_TEXT - note.length()) + note;
    }

    @Override
    public void finish() throws IOException {
        book.endSheet(letters[letters.length - 1] + row);
        book.beginSheet(new int[] {26, 70}, false);
        int at = 1;
        book.beginRow(at);
        book.text("A", at, XlsxBook.TITLE, statement.title());
        book.endRow();
        at++;
        for (TableWords.Line line : words.statement(statement)) {
            book.beginRow(++at);
            book.text("A", at, XlsxBook.BOLD, line.label());
            cell("B", at, line.value());
            book.endRow();
        }
        at += 2;
        book.beginRow(at);
        book.text("A", at, XlsxBook.PLAIN, words.get("table.statement.zone"));
        book.endRow();
        book.endSheet(null);
        book.finish(words.get("table.statement"), "$A$1:$" + letters[letters.length - 1] + "$" + row);
    }
}
