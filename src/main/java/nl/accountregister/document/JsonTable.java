package nl.accountregister.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Collection;

/** A list as JSON: one object with the statement and the rows, or a row a line (newline-delimited), which holds nothing but rows. */
final class JsonTable<R> implements TableWriter<R> {

    private static final JsonFactory FACTORY = JsonFactory.builder().build()
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
        // what is not finished must not look whole
        .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);

    private final JsonGenerator json;
    private final Column<R>[] columns;
    private final boolean lines;

    @SuppressWarnings("unchecked")
    private JsonTable(OutputStream out, Table<R> table, boolean lines) throws IOException {
        this.json = FACTORY.createGenerator(out);
        this.columns = table.columns().toArray(Column[]::new);
        this.lines = lines;
        json.setRootValueSeparator(null);
    }

    static <R> JsonTable<R> lines(OutputStream out, Table<R> table) throws IOException {
        return new JsonTable<>(out, table, true);
    }

    static <R> JsonTable<R> whole(OutputStream out, Table<R> table, TableStatement statement) throws IOException {
        JsonTable<R> whole = new JsonTable<>(out, table, false);
        whole.head(table, statement);
        return whole;
    }

    private void head(Table<R> table, TableStatement statement) throws IOException {
        json.writeStartObject();
        if (statement.day() != null) {
            json.writeStringField("peildatum", statement.day().toString());
        }
        json.writeStringField("filter", statement.filter());
        json.writeStringField("gemaakt", statement.moment().toString());
        json.writeStringField("door", statement.user());
        json.writeNumberField("totaal", statement.rows());
        json.writeArrayFieldStart(table.rowsName());
    }

    @Override
    public void row(R row) throws IOException {
        json.writeStartObject();
        for (Column<R> column : columns) {
            json.writeFieldName(column.id());
            value(column.value().apply(row));
        }
        json.writeEndObject();
        if (lines) {
            json.writeRaw('\n');
        }
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(new BigDecimal(number.toString()));
        } else if (value instanceof Collection<?> several) {
            json.writeStartArray();
            for (Object one : several) {
                value(one);
            }
            json.writeEndArray();
        } else {
            json.writeString(value instanceof Coded coded ? coded.code() : value.toString());
        }
    }

    @Override
    public void finish() throws IOException {
        if (!lines) {
            json.writeEndArray();
            json.writeEndObject();
        }
        json.flush();
    }

    @Override
    public void close() throws IOException {
        // Its buffers go back to where they came from, and what is still in them goes along: the reader of a broken file
        // learns from the transfer that it is broken.
        json.close();
    }
}
