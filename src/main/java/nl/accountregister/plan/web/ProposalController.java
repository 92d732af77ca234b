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
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.Completeness.Problem;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.plan.PlanProposal;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;
import nl.accountregister.web.TypedPage;

import java.util.List;
import java.util.stream.Collectors;

/** Een voorstel for the next version of a plan, written section by section; each page can be left and come back to. */
@Controller("/accounts/{id}/beheerplan/voorstel")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class ProposalController {

    private static final String STEP = "plan/propose";
    private static final String CHECK = "plan/proposecheck";

    private final PlanProposals proposals;
    private final Plans plans;
    private final ProposalPages pages;
    private final Html html;

    ProposalController(PlanProposals proposals, Plans plans, ProposalPages pages, Html html) {
        this.proposals = proposals;
        this.plans = plans;
        this.pages = pages;
        this.html = html;
    }

    @Get
    @Accepts("deel")
    HttpResponse<String> step(PageContext ctx, long id, Query query) {
        PlanProposal proposal = writable(ctx, id);
        return html.ok(ctx, STEP, pages.step(ctx, proposal, part(query, proposal), pages.stored(proposal)));
    }

    /** Who goes on must have filled in the page; who stops may leave gaps. */
    @Post
    @Accepts("deel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> save(PageContext ctx, long id, Query query, Form form) {
        try {
            return save(ctx, id, writable(ctx, id), query, form);
        } catch (Conflict e) {
            // it was sent, or the account closed, while somebody typed: there is no page on which this can be saved
            TypedPage typed = plans.formOfAccount(id).map(f -> TypedPage.of(ctx, e, "/accounts/" + id + "/beheerplan",
                    TypedAnswers.of(ctx, f, Answers.typed(f, form.values()))))
                .orElseThrow(() -> e);
            return html.answer(HttpStatus.CONFLICT, ctx, TypedPage.TEMPLATE, typed);
        }
    }

    private HttpResponse<String> save(PageContext ctx, long id, PlanProposal proposal, Query query, Form form) {
        int part = part(query, proposal);
        Section section = proposal.form().sections().get(part - 1);
        try {
            proposals.save(ctx.actor(), id, section.questions().stream().map(Question::id).collect(Collectors.toSet()),
                Answers.typed(proposal.form(), form.values()), revision(form));
            if (form.text("actie").equals("later")) {
                return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.saved");
            }
            requireComplete(proposals.get(ctx.actor(), id), section);
            return Html.seeOther(ProposalPages.next(proposal, part));
        } catch (RuleViolation e) {
            return html.invalid(ctx, STEP, pages.step(ctx, proposals.get(ctx.actor(), id), part, form.rejected(ctx, e)));
        } catch (Conflict e) {
            PlanProposal now = writable(ctx, id);
            return html.answer(HttpStatus.CONFLICT, ctx, STEP,
                pages.step(ctx, now, part, form.rejected(ctx, RuleViolation.of(null, "plan.conflict.typed"))));
        }
    }

    @Get("/controle")
    HttpResponse<String> check(PageContext ctx, long id) {
        return html.ok(ctx, CHECK, pages.check(ctx, writable(ctx, id), FormView.empty()));
    }

    @Post("/indienen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> submit(PageContext ctx, long id, Form form) {
        try {
            proposals.submit(ctx.actor(), id, revision(form));
            return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.proposed");
        } catch (RuleViolation e) {
            // what is missing where, the page says by itself
            List<Violation> whole = e.violations().stream().filter(v -> v.field() == null).toList();
            return html.invalid(ctx, CHECK, pages.check(ctx, proposals.get(ctx.actor(), id), form.rejected(ctx, new RuleViolation(whole))));
        }
    }

    @Post("/terughalen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> takeBack(PageContext ctx, long id, Form form) {
        proposals.takeBack(ctx.actor(), id);
        return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.takenBack");
    }

    @Post("/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, long id, Form form) {
        proposals.withdraw(ctx.actor(), id, null);
        return Html.seeOther("/accounts/" + id + "/beheerplan", "notice.plan.withdrawn");
    }

    private PlanProposal writable(PageContext ctx, long id) {
        PlanProposal proposal = proposals.get(ctx.actor(), id);
        if (proposal.isSent()) {
            throw new Conflict("plan.conflict.sent");
        }
        return proposal;
    }

    private static void requireComplete(PlanProposal proposal, Section section) {
        List<Violation> missing = proposal.completeness().in(section).stream().map(Problem::violation).toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation(missing);
        }
    }

    private static int part(Query query, PlanProposal proposal) {
        Long part = query.id("deel");
        if (part != null && part > proposal.form().sections().size()) {
            throw new NotFound();
        }
        return part == null ? ProposalPages.firstGap(proposal) : part.intValue();
    }

    /** What no page of ours sends is no revision that could be right. */
    private static int revision(Form form) {
        String text = form.text("revisie").strip();
        return text.matches("-1|\\d{1,9}") ? Integer.parseInt(text) : Integer.MIN_VALUE;
    }
}
