package nl.accountregister.account.web;

import gg.jte.Content;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.Person;
import nl.accountregister.person.web.PersonPanel;
import nl.accountregister.shared.Templates;
import nl.accountregister.web.PageContext;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts that a medewerker owns or deputises, on the page of that medewerker. */
@Singleton
class PersonAccountsPanel implements PersonPanel {

    private final Accounts accounts;
    private final AccountWords words;
    private final Templates templates;

    PersonAccountsPanel(Accounts accounts, AccountWords words, Templates templates) {
        this.accounts = accounts;
        this.words = words;
        this.templates = templates;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "account.title";
    }

    @Override
    public String anchor() {
        return "accounts";
    }

    @Override
    public Optional<Content> content(PageContext ctx, Person person) {
        List<PersonAccountRow> rows = accounts.ofPerson(ctx.actor(), person.id()).stream().map(a -> row(ctx, person, a)).toList();
        return Optional.of(templates.part("account/person.jte", Map.of("ctx", ctx, "page", rows)));
    }

    private PersonAccountRow row(PageContext ctx, Person person, Account a) {
        String part = ctx.t(person.id() == a.ownerId() ? "account.fact.eigenaar" : "account.fact.plaatsvervanger");
        return new PersonAccountRow("/accounts/" + a.id(), a.name(), words.platform(a.platform()), part, AccountWords.tone(a.status()), ctx.label(a.status()));
    }
}
