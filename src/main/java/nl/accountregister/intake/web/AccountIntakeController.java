package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.intake.AccountIntakes;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The intake of an account that came into the register without a request. */
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Accounts")
class AccountIntakeController {

    private static final String PAGE = "intake/account";

    private final AccountIntakes intakes;
    private final Accounts accounts;
    private final Html html;

    AccountIntakeController(AccountIntakes intakes, Accounts accounts, Html html) {
        this.intakes = intakes;
        this.accounts = accounts;
        this.html = html;
    }

    /** A talk that was recorded. */
    @Serdeable
    record Recorded(LocalDate datum, String deelnemers, String afspraken, String door, Instant vastgelegdOp) {
    }

    /** The talks of an account, recorded last first. */
    @Serdeable
    record Listing(List<Recorded> intakes) {
    }

    @Get("/accounts/{id}/intake")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> ask(PageContext ctx, long id) {
        Account account = accounts.getToManage(ctx.actor(), id);
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        return html.ok(ctx, PAGE, page(ctx, account, FormView.empty()));
    }

    @Post("/accounts/{id}/intake")
    @Produces(MediaType.TEXT_HTML)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> record(PageContext ctx, long id, Form form) {
        try {
            intakes.record(ctx.actor(), id, form.date("datum"), form.text("deelnemers"), form.text("afspraken"));
            return Html.seeOther("/accounts/" + id + "#intake", "notice.intake.account");
        } catch (RuleViolation e) {
            return html.invalid(ctx, PAGE, page(ctx, accounts.getToManage(ctx.actor(), id), form.rejected(ctx, e)));
        }
    }

    @Get("/api/v1/accounts/{id}/intakes")
    @Operation(summary = "De intakes van een account dat zonder aanvraag in het register kwam")
    Listing list(Actor actor, long id) {
        return new Listing(intakes.of(actor, id).stream()
            .map(i -> new Recorded(i.heldOn(), i.participants(), i.agreements(), i.recordedByName(), i.recordedAt())).toList());
    }

    @Post("/api/v1/accounts/{id}/intakes")
    @Operation(summary = "Leg een intake vast van een account dat zonder aanvraag in het register kwam")
    HttpResponse<Listing> add(Actor actor, long id, @Body @Nullable TreatmentInput.Talk body) {
        TreatmentInput.Talk talk = body == null ? new TreatmentInput.Talk(null, null, null) : body;
        intakes.record(actor, id, TreatmentInput.date("datum", talk.datum()), talk.deelnemers(), talk.afspraken());
        return HttpResponse.created(list(actor, id), URI.create("/api/v1/accounts/" + id + "/intakes"));
    }

    private AccountIntakePage page(PageContext ctx, Account account, FormView form) {
        return new AccountIntakePage(account.id(), account.name(), form, intakes.of(ctx.actor(), account.id()));
    }
}
