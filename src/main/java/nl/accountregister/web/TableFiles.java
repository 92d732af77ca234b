package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import nl.accountregister.document.Table;
import nl.accountregister.document.TableFormat;
import nl.accountregister.export.ExportOrder;
import nl.accountregister.export.Exports;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RowSource;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Een lijst als bestand: the one way in which a controller answers with a list in any of the forms. The form is the ending of the
 * address ({@code /overzicht.csv}), so what a client says it accepts is not asked; {@code kolommen=naam,platform} chooses
 * columns. The answer streams, and its {@code Link} header (RFC 8288, {@code describedby}) leads to the manifest of the file.
 */
@Singleton
public class TableFiles {

    /** The parameter that chooses columns; a route that answers with a file accepts it. */
    public static final String COLUMNS = "kolommen";
    private static final int MAX_COLUMNS = 2000;

    private final Exports exports;

    TableFiles(Exports exports) {
        this.exports = exports;
    }

    /** The form that an address asks for. @throws NotFound when it ends in no form that there is */
    public static TableFormat format(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return Arrays.stream(TableFormat.values()).filter(f -> f.ending().equals(ending)).findFirst().orElseThrow(NotFound::new);
    }

    /** The columns that were chosen; on paper those that fit there unless others were. @throws BadRequest for a column that there is not */
    public static <R> Table<R> chosen(Table<R> table, TableFormat format, Query query) {
        String chosen = query.text(COLUMNS, MAX_COLUMNS);
        return chosen != null ? table.choose(Arrays.stream(chosen.split(",", -1)).map(String::strip).toList())
            : format == TableFormat.PDF ? table.onPaper() : table;
    }

    /** The order for a file, as this reader asks it. */
    public static <R> ExportOrder<R> order(PageContext ctx, Table<R> chosen, TableFormat format, @Nullable LocalDate day, String filter, RowSource<R> rows) {
        return new ExportOrder<>(ctx.actor(), chosen, format, ctx.language(), day, filter, rows);
    }

    /**
     * Answers with a list as a file.
     *
     * @param day    peildatum; null for a list that has none
     * @param filter as the address has it; empty for none
     * @param rows   of a service that has checked who asks
     */
    public <R> HttpResponse<?> answer(HttpRequest<?> request, PageContext ctx, Query query, Table<R> table, @Nullable LocalDate day, String filter,
                                      RowSource<R> rows) {
        TableFormat format = format(request.getPath());
        Exports.Sending sending = exports.send(order(ctx, chosen(table, format, query), format, day, filter, rows));
        String manifest = (request.getPath().startsWith("/api/") ? "/api/v1" : "") + "/bestanden/" + sending.id() + "/manifest.json";
        return HttpResponse.ok(new StreamedFile(sending.content(), type(format)).attach(sending.fileName()))
            .header("Link", "<" + manifest + ">; rel=\"describedby\"; type=\"application/json\"");
    }

    static MediaType type(TableFormat format) {
        return MediaType.of(format == TableFormat.CSV ? format.mediaType() + ";charset=utf-8" : format.mediaType());
    }
}
