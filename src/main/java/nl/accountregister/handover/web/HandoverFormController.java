package nl.accountregister.handover.web;

import io.micronaut.core.annotation.Nullable;
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
import nl.accountregister.handover.HandoverProposals;
import nl.accountregister.handover.NewHandover;
import nl.accountregister.handover.OldAccess;
import nl.accountregister.person.Person;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Overdragen in three steps: who, how, and a page to check. What was filled in travels with the pages until it is sent. */
@Controller("/accounts/{id}/overdragen")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class HandoverFormController {

    private final HandoverProposals proposals;
    private final HandoverPages pages;
    private final Html html;

    HandoverFormController(HandoverProposals proposals, HandoverPages pages, Html html) {
        this.proposals = proposals;
        this.pages = pages;
        this.html = html;
    }

    @Get
    @Accepts("zoek")
    HttpResponse<String> choose(PageContext ctx, long id, Query query) {
        return html.ok(ctx, "handover/choose", pages.choose(ctx, proposals.start(ctx.actor(), id), query.text("zoek", 100), FormView.empty()));
    }

    @Get("/gegevens")
    @Accepts({"nieuweEigenaar", "zoek"})
    HttpResponse<String> fill(PageContext ctx, long id, Query query) {
        Account account = proposals.start(ctx.actor(), id);
        try {
            Person newOwner = proposals.newOwner(ctx.actor(), account, query.id("nieuweEigenaar"));
            return html.ok(ctx, "handover/form", pages.fill(ctx, account, newOwner, pages.blank(ctx)));
        } catch (RuleViolation e) {
            return html.invalid(ctx, "handover/choose", pages.choose(ctx, account, query.text("zoek", 100), HandoverPages.rejected(ctx, e)));
        }
    }

    /** The page to check; or the form again, on request or when something is wrong. Nothing is stored. */
    @Post("/controle")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> check(PageContext ctx, long id, Form form) {
        Account account = proposals.start(ctx.actor(), id);
        Person newOwner = chosen(ctx, account, form);
        if (newOwner == null) {
            return html.invalid(ctx, "handover/choose", pages.choose(ctx, account, null,
                HandoverPages.rejected(ctx, RuleViolation.of("nieuweEigenaar", "error.required"))));
        }
        if (form.text("actie").equals("wijzigen") || ChoiceView.asked(form, "plaatsvervanger")) {
            return html.ok(ctx, "handover/form", pages.fill(ctx, account, newOwner, form.asTyped()));
        }
        try {
            return html.ok(ctx, "handover/check", pages.check(ctx, proposals.check(ctx.actor(), id, read(form)), form.asTyped()));
        } catch (RuleViolation e) {
            return html.invalid(ctx, "handover/form", pages.fill(ctx, account, newOwner, form.rejected(ctx, e)));
        }
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> propose(PageContext ctx, long id, Form form) {
        Account account = proposals.start(ctx.actor(), id);
        try {
            return Html.seeOther("/overdrachten/" + proposals.propose(ctx.actor(), id, read(form)), "notice.handover.proposed");
        } catch (RuleViolation e) {
            Person newOwner = chosen(ctx, account, form);
            return newOwner == null
                ? html.invalid(ctx, "handover/choose", pages.choose(ctx, account, null, HandoverPages.rejected(ctx, e)))
                : html.invalid(ctx, "handover/form", pages.fill(ctx, account, newOwner, form.rejected(ctx, e)));
        }
    }

    /** Null when the choice of the first step does not hold (any more). */
    @Nullable
    private Person chosen(PageContext ctx, Account account, Form form) {
        try {
            return proposals.newOwner(ctx.actor(), account, form.id("nieuweEigenaar"));
        } catch (RuleViolation e) {
            return null;
        }
    }

    private static NewHandover read(Form form) {
        List<Violation> faults = new ArrayList<>();
        LocalDate day = form.date("ingangsdatum", faults);
        if (day == null && faults.isEmpty()) {
            faults.add(Violation.of("ingangsdatum", "error.required"));
        }
        if (form.has("plaatsvervanger") && form.id("plaatsvervanger") == null) {
            faults.add(Violation.of("plaatsvervanger", "handover.deputy.service"));
        }
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
        return new NewHandover(form.id("nieuweEigenaar"), form.id("plaatsvervanger"), day,
            form.coded("toegangOudeEigenaar", OldAccess.class).orElse(null), form.text("toelichting"));
    }
}
