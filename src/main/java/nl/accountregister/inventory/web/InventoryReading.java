package nl.accountregister.inventory.web;

import jakarta.inject.Singleton;
import nl.accountregister.inventory.SavedViews;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** Reads what an address asks of the inventory: its own parameters over those of a saved view. */
@Singleton
class InventoryReading {

    /** The parameter that names a saved view. */
    static final String VIEW = "weergave";

    private final SavedViews views;
    private final Platforms platforms;

    InventoryReading(SavedViews views, Platforms platforms) {
        this.views = views;
        this.platforms = platforms;
    }

    /** The parameters with those of the view filled in. @throws nl.accountregister.shared.NotFound when that view is gone */
    Query query(PageContext ctx, Query sent) {
        Long view = sent.id(VIEW);
        return view == null ? sent : sent.over(views.get(ctx.actor(), view).queryText(), VIEW);
    }

    InventoryAsked asked(PageContext ctx, Query query) {
        return InventoryAsked.of(query, platforms, ctx.today());
    }
}
