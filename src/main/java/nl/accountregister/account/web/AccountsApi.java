package nl.accountregister.account.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountRegistration;
import nl.accountregister.account.Accounts;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Conflict;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** De accounts in the API. */
@Controller("/api/v1/accounts")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Tag(name = "Accounts")
class AccountsApi {

    private final Accounts accounts;
    private final AccountRegistration registration;
    private final AccountChanges changes;
    private final AccountAnswers answers;
    private final AccountEdits edits;
    private final Platforms platforms;

    AccountsApi(Accounts accounts, AccountRegistration registration, AccountChanges changes, AccountAnswers answers, AccountEdits edits, Platforms platforms) {
        this.accounts = accounts;
        this.registration = registration;
        this.changes = changes;
        this.answers = answers;
        this.edits = edits;
        this.platforms = platforms;
    }

    @Get
    @Accepts({"status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "mijn", "q", "peildatum", "sorteer", "pagina", "grootte"})
    @Operation(summary = "De accounts die bij de filters passen, per pagina")
    AccountJson.Listing list(PageContext ctx, Query query) {
        AccountList asked = AccountList.of(query, platforms);
        return answers.page(asked.filter().day(), accounts.search(ctx.actor(), asked.filter(), asked.sort(), asked.slice()));
    }

    @Get("/{id}")
    @Accepts("peildatum")
    @Operation(summary = "Een account, nu of zoals het register het aan het eind van de peildatum kende")
    AccountJson get(PageContext ctx, long id, Query query) {
        return answers.one(ctx.actor(), id, query.date("peildatum"));
    }

    @Post
    @Operation(summary = "Een account registreren dat al bestaat; lijkt het op een account in het register, dan zegt geenDubbel waarom het een ander is")
    HttpResponse<AccountJson> register(PageContext ctx, @Body JsonNode sent) {
        AccountBody body = AccountBody.forNew(sent);
        String notDouble = body.notDouble();
        long id = registration.register(ctx.actor(), body.data(null), notDouble);
        return HttpResponse.created(answers.one(ctx.actor(), id), URI.create("/api/v1/accounts/" + id));
    }

    @Patch("/{id}")
    @Operation(summary = "Een account wijzigen: alleen de meegestuurde gegevens; versie is verplicht")
    AccountJson change(PageContext ctx, long id, @Body JsonNode sent) {
        var before = accounts.getToManage(ctx.actor(), id);
        AccountBody body = AccountBody.forChange(sent);
        int version = body.version();
        String notDouble = body.notDouble();
        try {
            changes.change(ctx.actor(), id, version, body.data(before), notDouble);
        } catch (Conflict e) {
            List<AccountFormPage.Change> meanwhile = edits.since(ctx, id, version);
            if (meanwhile.isEmpty()) {
                throw e;
            }
            throw new Conflict("account.stale.facts", before.name(), meanwhile.stream().map(c -> ctx.t("account.stale.fact", c.label(),
                c.before() == null ? ctx.t("layout.nothingThere") : c.before(), c.after() == null ? ctx.t("layout.nothingThere") : c.after()))
                .collect(Collectors.joining("; ")));
        }
        return answers.one(ctx.actor(), id);
    }
}
