package nl.accountregister.deviation.web;

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
import nl.accountregister.deviation.Deviations;
import nl.accountregister.document.Csv;
import nl.accountregister.platform.Platforms;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Download;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.List;

/** De afwijkingen as a page, and as a file with exactly the rows of the page's filter. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Afwijkingen")
class DeviationsController {

    private static final List<String> HEADER = List.of("id", "soort", "afwijking", "regel", "bron", "account", "platform", "medewerker", "rol", "functie",
        "locatie", "regio", "sinds", "bekendSinds", "ontheffingTot", "sleutel");

    private final Deviations deviations;
    private final Wording wording;
    private final DeviationsView views;
    private final Platforms platforms;
    private final Html html;

    DeviationsController(Deviations deviations, Wording wording, DeviationsView views, Platforms platforms, Html html) {
        this.deviations = deviations;
        this.wording = wording;
        this.views = views;
        this.platforms = platforms;
        this.html = html;
    }

    @Get("/afwijkingen")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"soort", "locatie", "regio", "platform", "medewerker", "medewerker-zoek", "account", "ontheffing", "sinds", "peildatum", "sorteer", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        DeviationsAsked asked = DeviationsAsked.of(query, platforms, ctx.today());
        return html.ok(ctx, "deviation/list", views.list(ctx, query, asked, deviations.search(ctx.actor(), asked.filter(), asked.sort(), query.slice()),
            asked.filter().day().equals(ctx.today()) ? List.of() : deviations.later(ctx.actor(), asked.filter().day())));
    }

    @Get(uris = {"/afwijkingen.csv", "/api/v1/afwijkingen.csv"})
    @Produces(MediaType.ALL)
    @Accepts({"soort", "locatie", "regio", "platform", "medewerker", "account", "ontheffing", "sinds", "peildatum", "sorteer"})
    @Operation(summary = "De afwijkingen als CSV, met de filters van /afwijkingen")
    StreamedFile csv(PageContext ctx, Query query) {
        DeviationsAsked asked = DeviationsAsked.of(query, platforms, ctx.today());
        return Download.of("afwijkingen-" + asked.filter().day() + ".csv", "text/csv;charset=utf-8", out -> {
            DeviationWords words = asked.filter().day().equals(ctx.today()) ? wording.in(ctx) : wording.on(ctx, asked.filter().day());
            Csv csv = new Csv(out, HEADER);
            deviations.export(ctx.actor(), asked.filter(), asked.sort(), DeviationsAsked.asTyped(query), d -> Download.unchecked(() -> csv.row(d.id(), d.kind(),
                words.sentence(d), words.rule(d), words.source(d), d.account(), d.platform(), d.person(), d.role(), d.officer(), d.location(),
                d.region(), d.since(), d.knownFrom(), d.exemptUntil(), d.situation())));
            csv.flush();
        });
    }
}
