package nl.accountregister.inventory.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** Het overzicht as a page and as files with exactly the rows of the page's filter. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Overzicht")
class InventoryController {

    private final Inventory inventory;
    private final InventoryFiles files;
    private final InventoryChoices choices;
    private final Platforms platforms;
    private final Html html;

    InventoryController(Inventory inventory, InventoryFiles files, InventoryChoices choices, Platforms platforms, Html html) {
        this.inventory = inventory;
        this.files = files;
        this.choices = choices;
        this.platforms = platforms;
        this.html = html;
    }

    @Get("/overzicht")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer", "pagina", "grootte"})
    HttpResponse<String> page(PageContext ctx, Query query) {
        InventoryAsked asked = InventoryAsked.of(query, platforms, ctx.today());
        Page<InventoryRow> page = inventory.page(ctx.actor(), asked.filter(), asked.sort(), query.slice());
        return html.ok(ctx, "inventory/page", InventoryPage.of(ctx, query, asked, page, choices::platform, choices.of(ctx, query.id("eigenaar")),
            inventory.later(ctx.actor(), asked.filter().day())));
    }

    @Get(uris = {"/overzicht.csv", "/api/v1/overzicht.csv"})
    @Produces(MediaType.ALL)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer"})
    @Operation(summary = "Het overzicht als CSV, met de filters van /accounts en een peildatum")
    StreamedFile csv(PageContext ctx, Query query) {
        return files.csv(ctx.actor(), InventoryAsked.of(query, platforms, ctx.today()));
    }

    @Get(uris = {"/overzicht.json", "/api/v1/overzicht.json"})
    @Produces(MediaType.ALL)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer"})
    @Operation(summary = "Het overzicht als JSON, met de filters van /accounts en een peildatum")
    StreamedFile json(PageContext ctx, Query query) {
        return files.json(ctx.actor(), InventoryAsked.of(query, platforms, ctx.today()));
    }
}
