package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
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
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.ChoiceView;
import nl.accountregister.web.Form;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Registering an account that exists already, and changing one. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountEditController {

    private final Accounts accounts;
    private final AccountRegistration registration;
    private final AccountChanges changes;
    private final AccountEdits edits;
    private final Platforms platforms;
    private final Html html;

    AccountEditController(Accounts accounts, AccountRegistration registration, AccountChanges changes, AccountEdits edits, Platforms platforms, Html html) {
        this.accounts = accounts;
        this.registration = registration;
        this.changes = changes;
        this.edits = edits;
        this.platforms = platforms;
        this.html = html;
    }

    /** The form, with what an address such as that of a deviation's action knows already. */
    @Get("/accounts/nieuw")
    @Accepts({"soort", "platform", "eigenaar"})
    HttpResponse<String> create(PageContext ctx, Query query) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        Map<String, String> known = new LinkedHashMap<>();
        known.put("soort", query.has("soort") ? query.coded("soort", AccountKind.class).code() : null);
        known.put("platform", query.text("platform", 32));
        known.put("eigenaar", query.id("eigenaar") == null ? null : String.valueOf(query.id("eigenaar")));
        return html.ok(ctx, "account/form", edits.page(ctx, null, FormView.of(known), List.of()));
    }

    @Post("/accounts/nieuw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> register(PageContext ctx, Form form) {
        Permission.MANAGE_ACCOUNTS.require(ctx.actor());
        if (searches(form)) {
            return html.ok(ctx, "account/form", edits.page(ctx, null, form.asTyped(), List.of()));
        }
        try {
            long id = registration.register(ctx.actor(), AccountForm.read(form, platforms, null), form.text("geenDubbel"));
            return Html.seeOther("/accounts/" + id, "notice.account.geregistreerd");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "account/form", edits.page(ctx, null, form.rejected(ctx, e), List.of()));
        }
    }

    @Get("/accounts/{id}/wijzigen")
    HttpResponse<String> edit(PageContext ctx, long id) {
        Account account = open(ctx, id);
        return html.ok(ctx, "account/form", edits.page(ctx, account, AccountForm.of(account), List.of()));
    }

    @Post("/accounts/{id}/wijzigen")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<String> change(PageContext ctx, long id, Form form) {
        Account account = open(ctx, id);
        if (searches(form)) {
            return html.ok(ctx, "account/form", edits.page(ctx, account, form.asTyped(), List.of()));
        }
        Integer version = null;
        try {
            version = AccountForm.version(form);
            changes.change(ctx.actor(), id, version, AccountForm.read(form, platforms, account), form.text("geenDubbel"));
            return Html.seeOther("/accounts/" + id, "notice.account.gewijzigd");
        } catch (RuleViolation e) {
            return html.invalid(ctx, "account/form", edits.page(ctx, account, form.rejected(ctx, e), changesSince(ctx, id, version)));
        } catch (Conflict e) {
            Account now = open(ctx, id);
            if (version == null || now.version() == version) {
                throw e;
            }
            return html.answer(HttpStatus.CONFLICT, ctx, "account/form",
                edits.page(ctx, now, edits.onto(form.asTyped(), now), changesSince(ctx, id, version)));
        }
    }

    private List<AccountFormPage.Change> changesSince(PageContext ctx, long id, @Nullable Integer version) {
        return version == null ? List.of() : edits.since(ctx, id, version);
    }

    private static boolean searches(Form form) {
        return ChoiceView.asked(form, "eigenaar", "plaatsvervanger");
    }

    private Account open(PageContext ctx, long id) {
        Account account = accounts.getToManage(ctx.actor(), id);
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        return account;
    }
}
