package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Texts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A list as an Excel workbook: typed dates and numbers under a head that stays in sight and filters, and the statement on a
 * second sheet. Text is written as text, so that nothing is run as a formula. Moments are in Amsterdam, as Excel knows no zones.
 */
final class XlsxTable<R> implements TableWriter<R> {

    /** Rows that are held before they are written. */
    private static final int HELD = 200;
    /** What a cell can hold in Excel. */
    private static final int MAX_TEXT = 32_767;
    private static final String DATE = "dd-mm-yyyy";
    private static final String MOMENT = "dd-mm-yyyy hh:mm:ss";
    private static final String HEAD_FILL = "E8ECF1";
    /** The first day that Excel counts. */
    private static final LocalDate FIRST = LocalDate.of(1900, 3, 1);

    private final Workbook book;
    private final Worksheet sheet;
    private final Column<R>[] columns;
    private final TableWords words;
    private final TableStatement statement;
    private int rows;

    @SuppressWarnings("unchecked")
    XlsxTable(OutputStream out, Table<R> table, Texts texts, TableStatement statement) {
        this.words = new TableWords(texts, statement.language());
        this.statement = statement;
        this.columns = table.columns().toArray(Column[]::new);
        this.book = new Workbook(out, "Accountregister", "1.0");
        // most of the gain for a third of the work
        book.setCompressionLevel(2);
        this.sheet = book.newWorksheet(statement.title());
        List<String> headers = words.headers(table);
        for (int c = 0; c < columns.length; c++) {
            sheet.inlineString(0, c, headers.get(c));
            sheet.width(c, Math.max(columns[c].width(), Math.min(headers.get(c).length(), 40)) + 2);
        }
        sheet.range(0, 0, 0, columns.length - 1).style().bold().fillColor(HEAD_FILL).set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(R row) throws IOException {
        rows++;
        for (int c = 0; c < columns.length; c++) {
            cell(sheet, rows, c, columns[c].value().apply(row));
        }
        if (rows % HELD == 0) {
            sheet.flush();
        }
    }

    private void cell(Worksheet to, int row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Number number) {
            to.value(row, column, number);
        } else if (value instanceof LocalDate date && !date.isBefore(FIRST)) {
            to.value(row, column, date);
            to.style(row, column).format(DATE).set();
        } else if (value instanceof Instant moment) {
            to.value(row, column, LocalDateTime.ofInstant(moment, Texts.AMSTERDAM).withNano(0));
            to.style(row, column).format(MOMENT).set();
        } else {
            to.inlineString(row, column, fitting(value instanceof Boolean yes ? words.yesNo(yes) : TableWords.code(value)));
        }
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
        sheet.setAutoFilter(0, 0, rows, columns.length - 1);
        Worksheet about = book.newWorksheet(words.get("table.statement"));
        about.width(0, 26);
        about.width(1, 70);
        about.inlineString(0, 0, statement.title());
        about.style(0, 0).bold().fontSize(14).set();
        int row = 2;
        for (TableWords.Line line : words.statement(statement)) {
            about.inlineString(row, 0, line.label());
            about.style(row, 0).bold().set();
            cell(about, row++, 1, line.value());
        }
        about.inlineString(row + 1, 0, words.get("table.statement.zone"));
        book.finish();
    }
}
