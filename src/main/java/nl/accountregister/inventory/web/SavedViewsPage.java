package nl.accountregister.inventory.web;

import nl.accountregister.inventory.SavedView;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.function.Predicate;

/** The views that one may use: one's own, then what others share. */
public record SavedViewsPage(List<SavedViewPage> views) {

    static SavedViewsPage of(PageContext ctx, List<SavedView> views, Predicate<SavedView> deletable) {
        return new SavedViewsPage(views.stream().map(v -> SavedViewPage.of(ctx, v, deletable.test(v), FormView.empty())).toList());
    }
}
