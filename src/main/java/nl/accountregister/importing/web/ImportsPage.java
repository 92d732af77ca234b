package nl.accountregister.importing.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.importing.AccountImport;
import nl.accountregister.importing.ImportField;
import nl.accountregister.importing.ImportStatus;
import nl.accountregister.shared.Page;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The page on which a file is sent in, with what became of the earlier ones. */
public record ImportsPage(FormView form, List<Column> columns, List<Row> rows, PagingView paging) {

    /** What a status looks like. */
    static final Map<ImportStatus, String> TONES = new EnumMap<>(Map.of(ImportStatus.SENT, "blue", ImportStatus.TRYING, "blue", ImportStatus.TRIED, "orange",
        ImportStatus.APPLYING, "blue", ImportStatus.APPLIED, "green", ImportStatus.UNDOING, "blue", ImportStatus.UNDONE, "grey", ImportStatus.FAILED, "red",
        ImportStatus.LAPSED, "grey"));

    /** A column that the import knows. */
    public record Column(String head, String what) {
    }

    /**
     * An earlier import.
     *
     * @param rows null as long as nobody counted them
     */
    public record Row(String href, String name, String status, String tone, String when, String who, @Nullable Integer rows) {
    }

    static ImportsPage of(PageContext ctx, Query query, FormView form, Page<AccountImport> page) {
        return new ImportsPage(form, Arrays.stream(ImportField.values()).map(f -> new Column(ctx.t("importing.field." + f.code()), ctx.t("importing.what." + f.code()))).toList(),
            page.rows().stream().map(i -> new Row("/import/" + i.id(), i.fileName(), ctx.label(i.status()), TONES.get(i.status()), ctx.moment(i.createdAt()),
                i.createdBy(), i.status() == ImportStatus.SENT ? null : i.figures().rows())).toList(), PagingView.of(page, n -> query.toPage("/import", n)));
    }
}
