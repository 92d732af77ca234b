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
import nl.accountregister.plan.ComparisonPdf;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.plan.TwoVersions;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.PdfAnswer;
import nl.accountregister.web.Query;

import java.util.List;
import java.util.Map;

/** Twee versies of an account's plan compared, as a page and as PDF, for who sees the account in full. */
@Controller("/accounts/{id}/beheerplan")
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanCompareController {

    private final Accounts accounts;
    private final Plans plans;
    private final ComparisonPdf pdf;
    private final Html html;

    PlanCompareController(Accounts accounts, Plans plans, ComparisonPdf pdf, Html html) {
        this.accounts = accounts;
        this.plans = plans;
        this.pdf = pdf;
        this.html = html;
    }

    @Get("/vergelijken")
    @Produces(MediaType.TEXT_HTML)
    @Accepts({"van", "tot"})
    HttpResponse<String> page(PageContext ctx, long id, Query query) {
        Account account = accounts.getInFull(ctx.actor(), id);
        List<PlanVersion> versions = plans.versionsOf(id);
        TwoVersions two = TwoVersions.of(versions, query.id("van"), query.id("tot"));
        String from = String.valueOf(two.before().number());
        String to = String.valueOf(two.after().number());
        ComparisonView view = ComparisonView.of(ctx, pdf.comparison(two), name(ctx, two.before()), name(ctx, two.after()));
        return html.ok(ctx, "plan/compare", new PlanComparePage(id, account.name(), FormView.of(Map.of("van", from, "tot", to)),
            versions.stream().map(v -> new Option(String.valueOf(v.number()), name(ctx, v))).toList(), view,
            "/accounts/" + id + "/beheerplan/vergelijken.pdf?van=" + from + "&tot=" + to));
    }

    @Get("/vergelijken.pdf")
    @Produces(MediaType.ALL)
    @Accepts({"van", "tot"})
    HttpResponse<byte[]> document(PageContext ctx, long id, Query query) {
        Account account = accounts.getInFull(ctx.actor(), id);
        TwoVersions two = TwoVersions.of(plans.versionsOf(id), query.id("van"), query.id("tot"));
        return PdfAnswer.of(pdf.of(account.name(), two, ctx.language()),
            "beheerplan-" + id + "-versie-" + two.before().number() + "-en-" + two.after().number());
    }

    private static String name(PageContext ctx, PlanVersion version) {
        return ctx.t("plan.version.choice", version.number(), version.status());
    }
}
