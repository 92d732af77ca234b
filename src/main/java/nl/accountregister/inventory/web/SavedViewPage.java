package nl.accountregister.inventory.web;

import nl.accountregister.inventory.SavedView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

/**
 * A saved view as it is shown.
 *
 * @param open     address of the list as it keeps it
 * @param edit     address of its own page
 * @param whose    "alleen voor jou", "gedeeld" or whose it is
 * @param own      whether its reader may change it
 * @param contents filters, order and columns, as the address has them
 */
public record SavedViewPage(String name, String open, String edit, String whose, String contents, boolean own, boolean deletable, String changedAt, FormView form) {

    static SavedViewPage of(PageContext ctx, SavedView view, boolean deletable, FormView form) {
        boolean own = Long.valueOf(view.ownerId()).equals(ctx.actor().userId());
        return new SavedViewPage(view.name(), "/overzicht?weergave=" + view.id(), "/overzicht/weergaven/" + view.id(),
            own ? ctx.t(view.shared() ? "inventory.view.shared.own" : "inventory.view.private") : ctx.t("inventory.view.shared.by", view.ownerName()),
            view.queryText().replace("%2C", ", ").replace("&", ", ").replace("=", ": "), own, deletable, ctx.moment(view.changedAt()), form);
    }
}
