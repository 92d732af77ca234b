package nl.accountregister.document;

import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;

/** A list as CSV: the headers and the rows, and nothing else, so that each line is a row. */
final class CsvTable<R> implements TableWriter<R> {

    private final Csv csv;
    private final TableWords words;
    private final Function<? super R, ?>[] values;

    @SuppressWarnings("unchecked")
    CsvTable(OutputStream out, Table<R> table, Texts texts, Language language) throws IOException {
        words = new TableWords(texts, language);
        csv = new Csv(out, words.headers(table));
        List<Column<R>> columns = table.columns();
        values = columns.stream().map(Column::value).toArray(Function[]::new);
    }

    @Override
    public void row(R row) throws IOException {
        for (Function<? super R, ?> value : values) {
            Object cell = value.apply(row);
            csv.cell(cell instanceof Boolean yes ? words.yesNo(yes) : cell);
        }
        csv.end();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }
}
