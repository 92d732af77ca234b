package nl.accountregister.plan.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.plan.FormCopies;
import nl.accountregister.plan.PlanComparison;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.Option;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.TypedPage;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Het besluit of communications on a proposal. */
@Controller("/accounts/{id}/beheerplan/besluit")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class PlanDecisionController {

    private static final String TEMPLATE = "plan/decide";

    private final Accounts accounts;
    private final Plans plans;
    private final PlanDecisions decisions;
    private final FormCopies copies;
    private final Html html;

    PlanDecisionController(Accounts accounts, Plans plans, PlanDecisions decisions, FormCopies copies, Html html) {
        this.accounts = accounts;
        this.plans = plans;
        this.decisions = decisions;
        this.copies = copies;
        this.html = html;
    }

    @Get
    HttpResponse<String> form(PageContext ctx, long id) {
        return html.ok(ctx, TEMPLATE, page(ctx, id, FormView.empty()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> decide(PageContext ctx, long id, Form form) {
        try {
            int number = whole(form, "nummer");
            if (number != decisions.waiting(ctx.actor(), id).number()) {
                throw new Conflict("plan.conflict.changed");
            }
            String outcome = form.text("besluit");
            if (outcome.equals(PlanStatus.APPROVED.code())) {
                decisions.approve(ctx.actor(), id, number, whole(form, "revisie"), form.text("toelichting"));
                return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.approved");
            }
            if (outcome.equals(PlanStatus.RETURNED.code())) {
                decisions.sendBack(ctx.actor(), id, number, whole(form, "revisie"), form.text("toelichting"));
                return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.returned");
            }
            throw RuleViolation.of("besluit", "plan.decide.choose");
        } catch (RuleViolation e) {
            return html.answer(HttpStatus.UNPROCESSABLE_ENTITY, ctx, TEMPLATE, page(ctx, id, form.rejected(ctx, e)));
        } catch (Conflict e) {
            return changed(ctx, id, form, e);
        }
    }

    /** Another proposal may wait by now: it is read anew, and so is the outcome. Nothing that was typed is lost. */
    private HttpResponse<String> changed(PageContext ctx, long id, Form form, Conflict conflict) {
        List<String> typed = List.of(form.text("toelichting").strip());
        try {
            return html.answer(HttpStatus.CONFLICT, ctx, TEMPLATE, page(ctx, id, new FormView(Map.of("toelichting", typed),
                Map.of("", ctx.t(conflict.key(), conflict.args().toArray())))));
        } catch (Conflict none) {
            List<TypedPage.Answer> kept = List.of(TypedPage.Answer.of(ctx.t("plan.decide.explanation"), typed.get(0)));
            return html.answer(HttpStatus.CONFLICT, ctx, TypedPage.TEMPLATE, TypedPage.of(ctx, conflict, "/accounts/" + id + "/beheerplan", kept));
        }
    }

    private PlanDecidePage page(PageContext ctx, long id, FormView form) {
        PlanVersion waiting = decisions.waiting(ctx.actor(), id);
        Account account = accounts.getInFull(ctx.actor(), id);
        PlanForm asked = copies.of(waiting);
        Optional<PlanVersion> inForce = plans.current(id);
        ComparisonView changes = inForce.map(v -> ComparisonView.of(ctx,
            PlanComparison.of(copies.of(v), v.answers(), asked, waiting.answers()), name(ctx, v), name(ctx, waiting))).orElse(null);
        List<Option> outcomes = List.of(new Option(PlanStatus.APPROVED.code(), ctx.t("plan.decide.approve"), ctx.t("plan.decide.approve.hint")),
            new Option(PlanStatus.RETURNED.code(), ctx.t("plan.decide.return"), ctx.t("plan.decide.return.hint")));
        return new PlanDecidePage(id, account.name(), ctx.t("plan.decide.lead", waiting.number(), waiting.proposedBy(), waiting.proposedAt()),
            waiting.number(), waiting.revision(), form, outcomes, changes, PlanPage.sections(ctx, asked, waiting));
    }

    private static String name(PageContext ctx, PlanVersion version) {
        return ctx.t("plan.version.choice", version.number(), version.status());
    }

    private static int whole(Form form, String name) {
        String text = form.text(name).strip();
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }
}
