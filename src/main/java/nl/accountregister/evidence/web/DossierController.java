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
import nl.accountregister.web.PastView;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.time.LocalDate;
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
    @Accepts({"peildatum", "pagina", "grootte"})
    HttpResponse<String> show(PageContext ctx, long id, Query query) {
        LocalDate day = query.date("peildatum");
        String path = "/accounts/" + id + "/dossier";
        AccountDossier dossier = dossiers.on(ctx.actor(), id, day);
        PastView past = PastView.of(ctx, day, path, query);
        if (past != null) {
            return html.ok(ctx, "evidence/dossier", new DossierPage(dossier, ctx.label(dossier.account().status()), platforms.name(dossier.account().platform()),
                chapters(ctx, CHAPTERS.subList(0, CHAPTERS.size() - 1)), List.of(), null, path + ".pdf" + PastView.suffix(past), DossierPdf.PRINTED,
                Permission.SEE_SIGNALS.heldBy(ctx.actor()), past));
        }
        Page<Happening> course = dossiers.happenings(ctx.actor(), id, query.slice());
        return html.ok(ctx, "evidence/dossier", new DossierPage(dossier, ctx.label(dossier.account().status()),
            platforms.name(dossier.account().platform()),
            chapters(ctx, CHAPTERS),
            words.of(ctx.language(), course.rows()).stream().map(h -> new DossierPage.EventLine(h.at().toString(), ctx.moment(h.at()), h.title(), h.by(), h.tone(), h.lines(),
                h.words())).toList(), PagingView.of(course, n -> query.toPage(path, n) + "#verloop"), path + ".pdf", DossierPdf.PRINTED,
            Permission.SEE_SIGNALS.heldBy(ctx.actor()), null));
    }

    private static List<Option> chapters(PageContext ctx, List<String> after) {
        return Stream.concat(Stream.of("gegevens"), after.stream()).map(c -> new Option("#" + c, ctx.t("evidence.chapter." + c))).toList();
    }

    @Get(uris = {"/accounts/{id}/dossier.pdf", "/api/v1/accounts/{id}/dossier.pdf"})
    @Produces(MediaType.ALL)
    @Accepts("peildatum")
    @Operation(summary = "Het dossier van een account als PDF, met de vastgestelde beheerplannen en het hele verloop als bijlagen; met peildatum zoals het register het toen kende, zonder verloop")
    HttpResponse<byte[]> document(PageContext ctx, Query query, long id) {
        LocalDate day = query.date("peildatum");
        return day == null || day.equals(ctx.today()) ? PdfAnswer.of(pdf.of(ctx.actor(), id, ctx.language()), "dossier-" + id)
            : PdfAnswer.of(pdf.on(ctx.actor(), id, day, ctx.language()), "dossier-" + id + "-" + day);
    }
}
