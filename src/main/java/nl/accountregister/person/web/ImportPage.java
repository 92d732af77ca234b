package nl.accountregister.person.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.officer.OfficerTable;
import nl.accountregister.person.ImportColumn;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.Arrays;
import java.util.List;

/**
 * The page on which a file of the HR system is sent in.
 *
 * @param columns  the columns that the import knows
 * @param fileName the file that is wrong; null when none was sent
 * @param faults   what is wrong with it, row by row, {@value #MOST} at most
 * @param total    how many faults there are in all
 */
public record ImportPage(FormView form, List<Column> columns, @Nullable String fileName, List<Fault> faults, int total) {

    /** Most faults on the page; who has more has one cause. */
    static final int MOST = 1000;

    /** A column by its head. */
    public record Column(String head, String what, boolean needed) {
    }

    /** What is wrong. @param column empty when it concerns the whole row */
    public record Fault(int row, String column, String text) {
    }

    static ImportPage blank(PageContext ctx, FormView form) {
        return new ImportPage(form, columns(ctx), null, List.of(), 0);
    }

    static ImportPage wrong(PageContext ctx, PeopleImport.Trial trial, OfficerTable table) {
        ImportWords words = new ImportWords(ctx.texts(), ctx.language(), table);
        int total = trial.plan().faults().size();
        return new ImportPage(FormView.empty(), columns(ctx), trial.fileName(), trial.plan().faults().stream().limit(MOST)
            .map(f -> new Fault(f.row(), f.column() == null ? "" : f.column().head(), words.fault(f))).toList(), total);
    }

    private static List<Column> columns(PageContext ctx) {
        return Arrays.stream(ImportColumn.values()).map(c -> new Column(c.head(), ctx.t("person.import.what." + c.name()), c.isNeeded())).toList();
    }
}
