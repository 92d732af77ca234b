package nl.accountregister.signal.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.signal.Judging;
import nl.accountregister.signal.SignalCase;
import nl.accountregister.signal.SignalHandling;
import nl.accountregister.signal.SignalJudging;
import nl.accountregister.signal.SignalOutcome;
import nl.accountregister.signal.SignalResult;
import nl.accountregister.signal.WildPages;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** Beoordelen and afhandelen, each on a page of its own. */
@Controller("/meldingen/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class SignalTriageController {

    private static final String JUDGE = "signal/judge";
    private static final String CLOSE = "signal/close";
    private static final String DRAFT = "signal/draft";

    private final SignalJudging judging;
    private final SignalHandling handling;
    private final WildPages wildPages;
    private final TriagePages pages;
    private final Html html;

    SignalTriageController(SignalJudging judging, SignalHandling handling, WildPages wildPages, TriagePages pages, Html html) {
        this.judging = judging;
        this.handling = handling;
        this.wildPages = wildPages;
        this.pages = pages;
        this.html = html;
    }

    @Get("/oordeel/{oordeel}")
    HttpResponse<String> askOutcome(PageContext ctx, long id, String oordeel) {
        return html.ok(ctx, JUDGE, pages.judge(ctx, id, outcome(oordeel), null));
    }

    @Post("/oordeel/{oordeel}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> judge(PageContext ctx, long id, String oordeel, Form form) {
        SignalOutcome outcome = outcome(oordeel);
        if (form.text("actie").equals("zoek")) {
            return html.ok(ctx, JUDGE, pages.judge(ctx, id, outcome, form.asTyped()));
        }
        try {
            SignalCase judged = judging.judge(ctx.actor(), id, new Judging(outcome, form.text("adres"), form.text("pagina"), form.text("toelichting"), form.id("wieReageert"),
                SignalsController.version(form)));
            boolean unknown = outcome == SignalOutcome.SPOOF && !judging.isKnownToCheck(judged);
            return Html.seeOther("/meldingen/" + id, "notice.signal." + outcome.code() + (unknown ? ".unknown" : ""));
        } catch (RuleViolation e) {
            return html.invalid(ctx, JUDGE, pages.judge(ctx, id, outcome, form.rejected(ctx, e)));
        }
    }

    @Get("/afhandelen")
    HttpResponse<String> askResult(PageContext ctx, long id) {
        return html.ok(ctx, CLOSE, pages.close(ctx, id, FormView.empty()));
    }

    @Post("/afhandelen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(PageContext ctx, long id, Form form) {
        try {
            handling.close(ctx.actor(), id, form.coded("resultaat", SignalResult.class).orElse(null), form.text("toelichting"), SignalsController.version(form));
            return Html.seeOther("/meldingen/" + id, "notice.signal.closed");
        } catch (RuleViolation e) {
            return html.invalid(ctx, CLOSE, pages.close(ctx, id, form.rejected(ctx, e)));
        }
    }

    @Get("/aanvraag")
    HttpResponse<String> askDraft(PageContext ctx, long id) {
        return html.ok(ctx, DRAFT, pages.draft(ctx, id, FormView.empty()));
    }

    @Post("/aanvraag")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> draft(PageContext ctx, long id, Form form) {
        if (ChoiceView.asked(form, "medewerker")) {
            return html.ok(ctx, DRAFT, pages.draft(ctx, id, form.asTyped()));
        }
        try {
            wildPages.begin(ctx.actor(), id, form.id("medewerker"), form.coded("soort", AccountKind.class).orElse(null), form.id("locatie"), form.text("naam"));
            return Html.seeOther("/meldingen/" + id, "notice.signal.draft");
        } catch (RuleViolation e) {
            return html.invalid(ctx, DRAFT, pages.draft(ctx, id, form.rejected(ctx, e)));
        }
    }

    private static SignalOutcome outcome(String code) {
        return Coded.find(SignalOutcome.class, code).orElseThrow(NotFound::new);
    }
}
