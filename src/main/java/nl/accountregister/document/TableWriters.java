package nl.accountregister.document;

import jakarta.inject.Singleton;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.OutputStream;

/** Makes the writer of each kind of file. */
@Singleton
public class TableWriters {

    private final Texts texts;

    public TableWriters(Texts texts) {
        this.texts = texts;
    }

    /** @throws RuleViolation when this kind of file cannot have so many rows or columns; it says which other can */
    public void requireRoom(Table<?> table, TableFormat format, long rows) {
        if (rows > format.maxRows()) {
            throw RuleViolation.of(null, "table.rows." + format.code(), rows, format.maxRows());
        }
        if (format == TableFormat.PDF && !PdfTable.hasRoom(table)) {
            throw RuleViolation.of(null, "table.columns.PDF", table.columns().size());
        }
    }

    /** A writer that has written what comes before the first row. @param out stays open */
    public <R> TableWriter<R> begin(TableFormat format, OutputStream out, Table<R> table, TableStatement statement) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable<>(out, table, texts, statement.language());
            case XLSX -> new XlsxTable<>(out, table, texts, statement);
            case JSON -> JsonTable.whole(out, table, statement);
            case NDJSON -> JsonTable.lines(out, table);
            case PDF -> new PdfTable<>(out, table, texts, statement);
        };
    }
}
