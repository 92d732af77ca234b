package nl.accountregister.evidence.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.evidence.AccountDossier;
import nl.accountregister.evidence.AccountDossiers;
import nl.accountregister.evidence.DossierPdf;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.timeline.Happening;
import nl.accountregister.timeline.HappeningWords;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PagingView;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.util.List;
import java.util.stream.Stream;

/** Het dossier of an account, as a page and as one PDF with the plans attached. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Accounts")
class DossierController {

    private static final List<String> CHAPTERS = List.of("aanvraag", "beheerplan", "toegang", "herzieningen", "afwijkingen", "overdrachten", "meldingen", "verloop");

    private final AccountDossiers dossiers;
    private final DossierPdf pdf;
    private final HappeningWords words;
    private final Platforms platforms;
    private final Html html;

    DossierController(AccountDossiers dossiers, DossierPdf pdf, HappeningWords words, Platforms platforms, Html html) {
        this.dossiers = dossiers;
        this.pdf = pdf;
        this.words = words;
        this.platforms = platforms;
        this.html = html;
    }

    @Get("/accounts/{id}/dossier")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"pagina", "grootte"})
    HttpResponse<String> show(PageContext ctx, long id, Query query) {
        AccountDossier dossier = dossiers.of(ctx.actor(), id);
        Page<Happening> course = dossiers.happenings(ctx.actor(), id, query.slice());
        String path = "/accounts/" + id + "/dossier";
        return html.ok(ctx, "evidence/dossier", new DossierPage(dossier, ctx.label(dossier.account().status()),
            platforms.name(dossier.account().platform()),
            Stream.concat(Stream.of("gegevens"), CHAPTERS.stream()).map(c -> new Option("#" + c, ctx.t("evidence.chapter." + c))).toList(),
            words.of(ctx.language(), course.rows()).stream().map(h -> new DossierPage.EventLine(h.at().toString(), ctx.moment(h.at()), h.title(), h.by(), h.tone(), h.lines(),
                h.words())).toList(), PagingView.of(course, n -> query.toPage(path, n) + "#verloop"), path + ".pdf", DossierPdf.PRINTED,
            Permission.SEE_SIGNALS.heldBy(ctx.actor())));
    }

    @Get(uris = {"/accounts/{id}/dossier.pdf", "/api/v1/accounts/{id}/dossier.pdf"})
    @Produces(MediaType.ALL)
    @Operation(summary = "Het dossier van een account als PDF, met de vastgestelde beheerplannen en het hele verloop als bijlagen")
    HttpResponse<byte[]> document(PageContext ctx, long id) {
        return PdfAnswer.of(pdf.of(ctx.actor(), id, ctx.language()), "dossier-" + id);
    }
}
