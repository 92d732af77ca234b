package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountVersions;
import nl.accountregister.account.Candidate;
import nl.accountregister.account.Duplicates;
import nl.accountregister.account.FactWords;
import nl.accountregister.account.Likeness;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Form pages of an account, and what somebody else changed while the form was open. */
@Singleton
class AccountEdits {

    private static final String NOT_DOUBLE = "geenDubbel";

    private final AccountVersions versions;
    private final AccountChoices choices;
    private final FactWords facts;
    private final Duplicates duplicates;

    AccountEdits(AccountVersions versions, AccountChoices choices, FactWords facts, Duplicates duplicates) {
        this.duplicates = duplicates;
        this.versions = versions;
        this.choices = choices;
        this.facts = facts;
    }

    AccountFormPage page(PageContext ctx, @Nullable Account account, FormView form, List<AccountFormPage.Change> changes) {
        return new AccountFormPage(account == null ? null : account.id(), account == null ? "" : account.name(), form,
            choices.forForm(ctx, account, form), changes,
            asks(form) ? alike(ctx, account, form) : List.of());
    }

    /** Whether a form asks why something is no double, or was told. */
    static boolean asks(FormView form) {
        return form.bad(NOT_DOUBLE) || form.values().containsKey(NOT_DOUBLE);
    }

    private List<AccountFormPage.Alike> alike(PageContext ctx, @Nullable Account account, FormView form) {
        String location = form.value("locatie").strip();
        return alike(ctx, account, new Candidate(account == null ? form.value("platform") : account.platform(), form.value("url"), form.value("naam"),
            location.matches("[1-9]\\d{0,17}") ? Long.valueOf(location) : null, form.value("platformId")));
    }

    /** Accounts that something looks like, with why. @param account the account that it is now; null when it is a new one */
    List<AccountFormPage.Alike> alike(PageContext ctx, @Nullable Account account, Candidate typed) {
        return duplicates.near(ctx.actor(), account, typed).stream().map(l -> new AccountFormPage.Alike("/accounts/" + l.account().id(),
            l.account().name(), ctx.label(l.account().status()), reasons(ctx, l))).toList();
    }

    private static List<String> reasons(PageContext ctx, Likeness likeness) {
        return Stream.concat(likeness.reasons().stream().map(ctx::label), likeness.differences().stream().map(d -> ctx.t("platform.difference." + d.name()))).toList();
    }

    /** What was typed, to be stored over the newest version. */
    FormView onto(FormView typed, Account now) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        values.put("versie", List.of(String.valueOf(now.version())));
        return new FormView(values, Map.of());
    }

    List<AccountFormPage.Change> since(PageContext ctx, long id, int version) {
        List<AccountVersions.Difference> found = versions.since(ctx.actor(), id, version);
        FactWords.Names names = facts.names(found.stream().filter(d -> d.fact().equals("eigenaar") || d.fact().equals("plaatsvervanger"))
            .flatMap(d -> Stream.of(String.valueOf(d.before()), String.valueOf(d.after()))).toList());
        return found.stream().map(d -> new AccountFormPage.Change(facts.label(ctx.language(), d.fact()),
            facts.value(ctx.language(), names, d.fact(), d.before()), facts.value(ctx.language(), names, d.fact(), d.after()))).toList();
    }
}
