package nl.accountregister.inventory.web;

import nl.accountregister.document.TableFormat;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.Arrays;
import java.util.List;

/**
 * The choice of a file.
 *
 * @param lead   of which rows: how many, of which day
 * @param filter the filters that are on; empty for none
 * @param action where the form goes, with the filters
 * @param back   the list with these filters
 */
public record InventoryFilePage(String lead, String filter, String action, String back, FormView form, List<Option> forms, List<Option> columns) {

    static InventoryFilePage of(PageContext ctx, Query query, InventoryAsked asked, long rows, FormView form) {
        String with = query.with(java.util.Map.of());
        String rest = with.equals("?") ? "" : with;
        return new InventoryFilePage(ctx.t("inventory.caption", rows, asked.filter().day()), asked.filter().asTyped(), "/overzicht/bestand" + rest, "/overzicht" + rest, form,
            Arrays.stream(TableFormat.values()).map(f -> new Option(f.code(), ctx.t("inventory.file.form." + f.code()), ctx.t("inventory.file.hint." + f.code(), f.maxRows()))).toList(),
            InventoryFiles.TABLE.columns().stream().map(c -> new Option(c.id(), c.header(ctx.texts(), ctx.language()))).toList());
    }
}
