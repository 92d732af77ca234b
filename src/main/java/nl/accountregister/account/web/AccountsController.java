package nl.accountregister.account.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountFilter;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.platform.Platforms;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.web.Accepts;
import nl.accountregister.web.Html;
import nl.accountregister.web.PageContext;
import nl.accountregister.web.Query;

import java.util.List;

/** The list of accounts and the page of each. */
@Controller
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_AUTHENTICATED)
class AccountsController {

    private final Accounts accounts;
    private final ListParts parts;
    private final AccountWords words;
    private final Platforms platforms;
    private final AccountPages pages;
    private final Html html;

    AccountsController(Accounts accounts, ListParts parts, AccountWords words, Platforms platforms, AccountPages pages, Html html) {
        this.accounts = accounts;
        this.parts = parts;
        this.words = words;
        this.platforms = platforms;
        this.pages = pages;
        this.html = html;
    }

    @Get("/accounts")
    @Accepts({"status", "platform", "locatie", "soort", "eigenaar", "achterstallig", "verweesd", "mijn", "q", "peildatum", "sorteer", "pagina", "grootte"})
    HttpResponse<String> list(PageContext ctx, Query query) {
        AccountList asked = AccountList.of(query, platforms);
        Page<AccountRow> page = accounts.search(ctx.actor(), asked.filter(), asked.sort(), asked.slice());
        return html.ok(ctx, "account/list", AccountListPage.of(ctx, query, asked, page, words, parts.choices().forFilter(ctx, asked.filter().ownerId()), parts.missing(ctx, asked, page)));
    }

    @Get("/accounts/{id}")
    @Accepts("peildatum")
    HttpResponse<String> account(PageContext ctx, long id, Query query) {
        AsOf asOf = pages.asOf(query);
        return asOf.isNow() ? html.ok(ctx, "account/page", pages.now(ctx, id)) : html.ok(ctx, "account/past", pages.on(ctx, id, asOf, query));
    }

    /** What the list has besides its rows. */
    @Singleton
    record ListParts(AccountChoices choices, NamedAccounts named) {

        /** Beyond this many accounts the register is past its beginning, and nobody waits for a look at each name. */
        private static final int BEGINNING = 500;

        List<String> missing(PageContext ctx, AccountList asked, Page<AccountRow> page) {
            return Permission.MANAGE_ACCOUNTS.heldBy(ctx.actor()) && asked.filter().equals(AccountFilter.NONE) && page.total() <= BEGINNING
                ? named.missing(ctx.actor()) : List.of();
        }
    }
}
