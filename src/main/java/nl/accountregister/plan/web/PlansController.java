package nl.accountregister.plan.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.PlanPdf;
import nl.accountregister.plan.PreparedForms;
import nl.accountregister.shared.Language;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

/** Het beheerplan of an account, as a page and as PDF, for who sees the account in full. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlansController {

    private final Accounts accounts;
    private final PlanPages pages;
    private final PlanPdf pdf;
    private final PreparedForms prepared;
    private final Html html;

    PlansController(Accounts accounts, PlanPages pages, PlanPdf pdf, PreparedForms prepared, Html html) {
        this.accounts = accounts;
        this.pages = pages;
        this.pdf = pdf;
        this.prepared = prepared;
        this.html = html;
    }

    @Get("/accounts/{id}/beheerplan")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"peildatum", "versie"})
    HttpResponse<String> plan(PageContext ctx, long id, Query query) {
        Account account = accounts.getInFull(ctx.actor(), id);
        return html.ok(ctx, "plan/plan", pages.plan(ctx, account, query.id("versie"), query.date("peildatum")));
    }

    @Get("/accounts/{id}/beheerplannen/{number}.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> version(PageContext ctx, long id, int number) {
        accounts.getInFull(ctx.actor(), id);
        return PdfAnswer.of(pdf.ofVersion(id, number, ctx.language()), "beheerplan-" + id + "-versie-" + number);
    }

    @Get("/accounts/{id}/beheerplan.pdf")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> document(PageContext ctx, long id) {
        accounts.getInFull(ctx.actor(), id);
        return PdfAnswer.of(pdf.ofAccount(id, ctx.language()), "beheerplan-" + id);
    }

    @Get("/accounts/{id}/beheerplanformulier.pdf")
    @Produces(MediaType.ALL)
    @Accepts(PlanFormsController.LANGUAGE)
    HttpResponse<byte[]> form(PageContext ctx, long id, Query query) {
        Language language = PlanFormsController.language(ctx, query.text(PlanFormsController.LANGUAGE, 2));
        return PdfAnswer.of(prepared.ofAccount(ctx.actor(), id, language), "beheerplanformulier-account-" + id);
    }
}
