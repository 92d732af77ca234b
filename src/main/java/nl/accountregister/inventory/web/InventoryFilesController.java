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
import nl.accountregister.document.TableFormat;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.SavedViews;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

import java.util.List;
import java.util.Map;

/** The page on which somebody chooses the columns and the form of a file, has it made, or keeps the choice as a view. */
@Controller("/overzicht/bestand")
@Secured(SecurityRule.IS_AUTHENTICATED)
class InventoryFilesController {

    private final Inventory inventory;
    private final InventoryFiles files;
    private final InventoryReading reading;
    private final SavedViews views;
    private final Html html;

    InventoryFilesController(Inventory inventory, InventoryFiles files, InventoryReading reading, SavedViews views, Html html) {
        this.inventory = inventory;
        this.files = files;
        this.reading = reading;
        this.views = views;
        this.html = html;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer", TableFiles.COLUMNS, InventoryReading.VIEW})
    HttpResponse<String> choose(PageContext ctx, Query sent) {
        Query query = reading.query(ctx, sent);
        List<String> chosen = TableFiles.chosen(InventoryFiles.TABLE, TableFormat.CSV, query).ids();
        return html.ok(ctx, "inventory/file", page(ctx, query, new FormView(Map.of("vorm", List.of("CSV"), TableFiles.COLUMNS, chosen), Map.of())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer", TableFiles.COLUMNS, InventoryReading.VIEW})
    HttpResponse<String> make(PageContext ctx, Query sent, Form form) {
        Permission.SEE_INVENTORY.require(ctx.actor());
        Query query = reading.query(ctx, sent);
        InventoryAsked asked = reading.asked(ctx, query);
        try {
            Query with = query.but(TableFiles.COLUMNS, String.join(",", columns(form)));
            if (form.text("actie").equals("weergave")) {
                views.save(ctx.actor(), form.text("naam"), form.has("gedeeld"), with.with(Map.of()).substring(1));
                return Html.seeOther("/overzicht/weergaven", "notice.inventory.view.saved");
            }
            TableFormat format = form.coded("vorm", TableFormat.class).orElseThrow(() -> RuleViolation.of("vorm", "inventory.file.form.choose"));
            return Html.seeOther("/bestanden/" + files.prepare(ctx, with, asked, format));
        } catch (RuleViolation e) {
            return html.invalid(ctx, "inventory/file", page(ctx, query, form.rejected(ctx, e)));
        }
    }

    /** @throws RuleViolation when no column was ticked, or one that there is not */
    private static List<String> columns(Form form) {
        List<String> chosen = form.all(TableFiles.COLUMNS);
        try {
            return InventoryFiles.TABLE.choose(chosen).ids();
        } catch (BadRequest e) {
            throw RuleViolation.of(TableFiles.COLUMNS, e.key(), e.args().toArray());
        }
    }

    private InventoryFilePage page(PageContext ctx, Query query, FormView form) {
        InventoryAsked asked = reading.asked(ctx, query);
        return InventoryFilePage.of(ctx, query, asked, inventory.page(ctx.actor(), asked.filter(), asked.sort(), new Page.Slice(1, 1)).total(), form);
    }
}
