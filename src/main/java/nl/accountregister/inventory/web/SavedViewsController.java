package nl.accountregister.inventory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.inventory.SavedView;
import nl.accountregister.inventory.SavedViews;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.Map;

/** De weergaven of the inventory that one may use, and the page on which one's own are changed. */
@Controller("/overzicht/weergaven")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SavedViewsController {

    private static final String LIST = "/overzicht/weergaven";

    private final SavedViews views;
    private final Html html;

    SavedViewsController(SavedViews views, Html html) {
        this.views = views;
        this.html = html;
    }

    @Get
    HttpResponse<String> list(PageContext ctx) {
        return html.ok(ctx, "inventory/views", SavedViewsPage.of(ctx, views.list(ctx.actor()), v -> views.mayDelete(ctx.actor(), v)));
    }

    @Get("/{id}")
    HttpResponse<String> show(PageContext ctx, long id) {
        SavedView view = views.get(ctx.actor(), id);
        Map<String, String> stored = new HashMap<>();
        stored.put("naam", view.name());
        stored.put("gedeeld", view.shared() ? "ja" : null);
        return html.ok(ctx, "inventory/view", page(ctx, view, FormView.of(stored)));
    }

    @Post("/{id}")
    HttpResponse<String> change(PageContext ctx, long id, Form form) {
        try {
            views.change(ctx.actor(), id, form.text("naam"), form.has("gedeeld"));
            return Html.seeOther(LIST, "notice.inventory.view.saved");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "inventory/view", page(ctx, views.get(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }

    @Post("/{id}/verwijderen")
    HttpResponse<String> delete(PageContext ctx, long id, Form form) {
        views.delete(ctx.actor(), id);
        return Html.seeOther(LIST, "notice.inventory.view.deleted");
    }

    private SavedViewPage page(PageContext ctx, SavedView view, FormView form) {
        return SavedViewPage.of(ctx, view, views.mayDelete(ctx.actor(), view), form);
    }
}
