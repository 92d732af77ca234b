package nl.accountregister.importing.web;

import nl.accountregister.importing.AccountImports;
import nl.accountregister.importing.ColumnPlan;
import nl.accountregister.importing.ImportField;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The page on which is said what each column holds.
 *
 * @param doubled fields that two heads tell, in words; empty for none
 */
public record ImportColumnsPage(long id, String fileName, FormView form, List<Column> columns, List<Option> fields, List<Option> kinds, String doubled) {

    private static final int LONGEST = 60;

    /** A column of the file. @param samples some of what is in it */
    public record Column(String field, String label, String samples) {
    }

    static ImportColumnsPage of(PageContext ctx, AccountImports.Columns columns, FormView typed) {
        List<Column> all = new ArrayList<>();
        for (int i = 0; i < columns.head().size(); i++) {
            int at = i;
            String head = columns.head().get(i);
            all.add(new Column("kolom-" + (i + 1), head.isEmpty() ? ctx.t("importing.column.number", i + 1) : ctx.t("importing.column.named", i + 1, shortened(head)),
                columns.samples().stream().map(r -> shortened(r.get(at).strip())).filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "))));
        }
        return new ImportColumnsPage(columns.file().id(), columns.file().fileName(), typed == null ? known(columns.file().plan()) : typed, all,
            Arrays.stream(ImportField.values()).map(f -> new Option(f.code(), ctx.t("importing.field." + f.code()))).toList(),
            Arrays.stream(AccountKind.values()).map(k -> new Option(k.code(), ctx.label(k))).toList(),
            columns.doubled().stream().map(f -> ctx.t("importing.field." + f.code())).collect(Collectors.joining(", ")));
    }

    private static FormView known(ColumnPlan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("kopjes", plan.headed() ? "ja" : null);
        values.put("soort", plan.kind() == null ? null : plan.kind().code());
        values.put("eigenaar", plan.owner());
        for (int i = 0; i < plan.columns().size(); i++) {
            values.put("kolom-" + (i + 1), Objects.requireNonNullElse(plan.columns().get(i) == null ? null : plan.columns().get(i).code(), ""));
        }
        return FormView.of(values);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
