package nl.accountregister.intake.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.intake.Intakes;
import nl.accountregister.intake.RequestDossier;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.RequestNames;
import nl.accountregister.intake.RequestStatus;
import nl.accountregister.intake.Requests;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

/** De pagina van één aanvraag, and what is done from it: withdraw, take in hand, record an intake. */
@Controller("/aanvragen/{id}")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class RequestController {

    private final Requests requests;
    private final RequestDrafts drafts;
    private final Intakes intakes;
    private final RequestPages pages;
    private final RequestNames names;
    private final Html html;

    RequestController(Requests requests, RequestDrafts drafts, Intakes intakes, RequestPages pages, RequestNames names, Html html) {
        this.requests = requests;
        this.drafts = drafts;
        this.intakes = intakes;
        this.pages = pages;
        this.names = names;
        this.html = html;
    }

    @Get
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, "intake/request", pages.of(ctx, id, FormView.empty()));
    }

    @Get("/intrekken")
    HttpResponse<String> confirmWithdrawal(PageContext ctx, long id) {
        RequestDossier dossier = requests.get(ctx.actor(), id);
        if (!dossier.own()) {
            throw new Refused("request of another", "intake.notYours");
        }
        dossier.request().status().requireMayBecome(RequestStatus.WITHDRAWN);
        return html.ok(ctx, "intake/withdraw", new WithdrawPage(id, names.of(dossier.request(), ctx.language()), FormView.empty()));
    }

    @Post("/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, long id, Form form) {
        try {
            drafts.withdraw(ctx.actor(), id, form.text("toelichting"));
            return Html.seeOther("/aanvragen/" + id, "notice.intake.withdrawn");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "intake/withdraw", new WithdrawPage(id,
                names.of(requests.get(ctx.actor(), id).request(), ctx.language()), form.rejected(ctx, e)));
        }
    }

    @Post("/in-behandeling")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> start(PageContext ctx, long id, Form form) {
        intakes.start(ctx.actor(), id);
        return Html.seeOther("/aanvragen/" + id, "notice.intake.started");
    }

    @Post("/intake")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> record(PageContext ctx, long id, Form form) {
        try {
            intakes.record(ctx.actor(), id, form.date("datum"), form.text("deelnemers"), form.text("afspraken"));
            return Html.seeOther("/aanvragen/" + id, "notice.intake.recorded");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "intake/request", pages.of(ctx, id, form.rejected(ctx, e)));
        }
    }
}
