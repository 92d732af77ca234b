package nl.accountregister.handover.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.handover.Handover;
import nl.accountregister.handover.HandoverAnswer;
import nl.accountregister.handover.HandoverAnswers;
import nl.accountregister.handover.HandoverFilter;
import nl.accountregister.handover.HandoverProposals;
import nl.accountregister.handover.HandoverRow;
import nl.accountregister.handover.HandoverStatus;
import nl.accountregister.handover.Handovers;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

/** Overdrachten as a list, and each with its answer. */
@Controller("/overdrachten")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HandoversController {

    private final Handovers handovers;
    private final HandoverAnswers answers;
    private final HandoverProposals proposals;
    private final HandoverView view;
    private final Html html;

    HandoversController(Handovers handovers, HandoverAnswers answers, HandoverProposals proposals, HandoverView view, Html html) {
        this.handovers = handovers;
        this.answers = answers;
        this.proposals = proposals;
        this.view = view;
        this.html = html;
    }

    /** What a page and a call read from their address alike. */
    static HandoverFilter filter(Query query) {
        return new HandoverFilter(query.coded("status", HandoverStatus.class), Boolean.TRUE.equals(query.flag("lopend")),
            Boolean.TRUE.equals(query.flag("mijn")), Boolean.TRUE.equals(query.flag("wachtOpMij")), Boolean.TRUE.equals(query.flag("teLaat")),
            query.id("account"), query.date("peildatum"));
    }

    @Get
    @Accepts({"status", "lopend", "mijn", "wachtOpMij", "teLaat", "account", "peildatum", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        Page<HandoverRow> found = handovers.list(ctx.actor(), filter(query), query.slice());
        return html.ok(ctx, "handover/list", view.list(ctx, query, found));
    }

    @Get("/{id}")
    HttpResponse<String> show(PageContext ctx, long id) {
        return html.ok(ctx, "handover/page", view.page(ctx, handovers.get(ctx.actor(), id), FormView.empty()));
    }

    @Post("/{id}/antwoord")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> answer(PageContext ctx, long id, Form form) {
        try {
            Handover now = answers.answer(ctx.actor(), id, form.coded("antwoord", HandoverAnswer.class).orElse(null), form.text("reden"));
            return Html.seeOther("/overdrachten/" + id, "notice.handover." + now.status().code());
        } catch (RuleViolation e) {
            return html.invalid(ctx, "handover/page", view.page(ctx, handovers.get(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }

    @Get("/{id}/intrekken")
    HttpResponse<String> askWithdraw(PageContext ctx, long id) {
        Handover handover = handovers.get(ctx.actor(), id);
        proposals.requireWithdraw(ctx.actor(), handover);
        return html.ok(ctx, "handover/withdraw", view.withdraw(ctx, handover, FormView.empty()));
    }

    @Post("/{id}/intrekken")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> withdraw(PageContext ctx, long id, Form form) {
        try {
            proposals.withdraw(ctx.actor(), id, form.text("reden"));
            return Html.seeOther("/overdrachten/" + id, "notice.handover.INGETROKKEN");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "handover/withdraw", view.withdraw(ctx, handovers.get(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }
}
