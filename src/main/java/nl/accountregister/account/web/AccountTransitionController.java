package nl.accountregister.account.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.Candidate;
import nl.accountregister.platform.Platform;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.util.List;

/** Overgangen of an account, each on a page of its own that asks first. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountTransitionController {

    private final Accounts accounts;
    private final AccountTransitions transitions;
    private final AccountEdits edits;
    private final Platforms platforms;
    private final Html html;

    AccountTransitionController(Accounts accounts, AccountTransitions transitions, AccountEdits edits, Platforms platforms, Html html) {
        this.edits = edits;
        this.accounts = accounts;
        this.transitions = transitions;
        this.platforms = platforms;
        this.html = html;
    }

    @Get("/accounts/{id}/in-gebruik")
    HttpResponse<String> askConfirm(PageContext ctx, long id) {
        return ask(ctx, id, "in-gebruik", AccountStatus.ACTIVE);
    }

    @Post("/accounts/{id}/in-gebruik")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> confirm(PageContext ctx, long id, Form form) {
        return answer(ctx, id, "in-gebruik", form, () -> transitions.confirmInUse(ctx.actor(), id, form.text("url"), form.text("geenDubbel")));
    }

    @Get("/accounts/{id}/opschorten")
    HttpResponse<String> askSuspend(PageContext ctx, long id) {
        return ask(ctx, id, "opschorten", AccountStatus.SUSPENDED);
    }

    @Post("/accounts/{id}/opschorten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> suspend(PageContext ctx, long id, Form form) {
        return answer(ctx, id, "opschorten", form, () -> transitions.suspend(ctx.actor(), id, form.text("reden")));
    }

    @Get("/accounts/{id}/hervatten")
    HttpResponse<String> askResume(PageContext ctx, long id) {
        return ask(ctx, id, "hervatten", AccountStatus.ACTIVE);
    }

    @Post("/accounts/{id}/hervatten")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> resume(PageContext ctx, long id, Form form) {
        return answer(ctx, id, "hervatten", form, () -> transitions.resume(ctx.actor(), id));
    }

    @Get("/accounts/{id}/opheffen")
    HttpResponse<String> askClose(PageContext ctx, long id) {
        return ask(ctx, id, "opheffen", AccountStatus.CLOSED);
    }

    @Post("/accounts/{id}/opheffen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> close(PageContext ctx, long id, Form form) {
        return answer(ctx, id, "opheffen", form, () -> transitions.close(ctx.actor(), id, form.text("reden")));
    }

    private HttpResponse<String> ask(PageContext ctx, long id, String step, AccountStatus next) {
        Account account = accounts.getToManage(ctx.actor(), id);
        account.status().requireMayBecome(next);
        if (step.equals("hervatten") != (account.status() == AccountStatus.SUSPENDED && next == AccountStatus.ACTIVE)) {
            throw new Conflict("account.transition", account.status(), next);
        }
        return html.ok(ctx, "account/transition", page(ctx, account, step, FormView.empty()));
    }

    private HttpResponse<String> answer(PageContext ctx, long id, String step, Form form, Runnable transition) {
        try {
            transition.run();
            return Html.seeOther("/accounts/" + id, "notice.account." + step);
        } catch (RuleViolation e) {
            return html.invalid(ctx, "account/transition", page(ctx, accounts.getToManage(ctx.actor(), id), step, form.rejected(ctx, e)));
        }
    }

    private TransitionPage page(PageContext ctx, Account account, String step, FormView form) {
        String field = step.equals("in-gebruik") ? "url" : step.equals("hervatten") ? "" : "reden";
        String example = platforms.find(account.platform()).map(Platform::example).orElse(null);
        List<AccountFormPage.Alike> alike = field.equals("url") && AccountEdits.asks(form) ? edits.alike(ctx, account,
            new Candidate(account.platform(), form.value("url"), account.name(), account.locationId(), account.platformRef())) : List.of();
        return new TransitionPage(account.id(), account.name(), step, field, example == null ? "" : example, form, alike);
    }
}
