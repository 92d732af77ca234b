package nl.accountregister.inventory.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.inventory.Inventory;
import nl.accountregister.inventory.InventoryRow;
import nl.accountregister.shared.Page;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TableFiles;

/** Het overzicht as a page and as files with exactly the rows of the page's filter. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Overzicht")
class InventoryController {

    private final Inventory inventory;
    private final InventoryFiles files;
    private final InventoryChoices choices;
    private final InventoryReading reading;
    private final Html html;

    InventoryController(Inventory inventory, InventoryFiles files, InventoryChoices choices, InventoryReading reading, Html html) {
        this.inventory = inventory;
        this.files = files;
        this.choices = choices;
        this.reading = reading;
        this.html = html;
    }

    @Get("/overzicht")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer", "pagina", "grootte", TableFiles.COLUMNS,
        InventoryReading.VIEW})
    HttpResponse<String> page(PageContext ctx, Query sent) {
        Query query = reading.query(ctx, sent);
        InventoryAsked asked = reading.asked(ctx, query);
        Page<InventoryRow> page = inventory.page(ctx.actor(), asked.filter(), asked.sort(), query.slice());
        return html.ok(ctx, "inventory/page", InventoryPage.of(ctx, query, asked, page, choices::platform, choices.of(ctx, query.id("eigenaar")),
            inventory.later(ctx.actor(), asked.filter().day())));
    }

    @Get(uris = {"/overzicht.csv", "/api/v1/overzicht.csv", "/overzicht.xlsx", "/api/v1/overzicht.xlsx", "/overzicht.json", "/api/v1/overzicht.json",
        "/overzicht.ndjson", "/api/v1/overzicht.ndjson", "/overzicht.pdf", "/api/v1/overzicht.pdf"})
    @Produces(MediaType.ALL)
    @Accepts({"peildatum", "status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "q", "sorteer", TableFiles.COLUMNS, InventoryReading.VIEW})
    @Operation(summary = "Het overzicht als bestand, met de filters van /accounts, een peildatum, een keuze van kolommen of een bewaarde weergave")
    HttpResponse<?> file(HttpRequest<?> request, PageContext ctx, Query sent) {
        Query query = reading.query(ctx, sent);
        return files.answer(request, ctx, query, reading.asked(ctx, query));
    }
}
