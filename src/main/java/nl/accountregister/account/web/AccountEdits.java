package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountVersions;
import nl.accountregister.web.FormView;
import nl.accountregister.web.PageContext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Form pages of an account, and what somebody else changed while the form was open. */
@Singleton
class AccountEdits {

    private final AccountVersions versions;
    private final AccountChoices choices;
    private final AccountWords words;

    AccountEdits(AccountVersions versions, AccountChoices choices, AccountWords words) {
        this.versions = versions;
        this.choices = choices;
        this.words = words;
    }

    AccountFormPage page(PageContext ctx, @Nullable Account account, FormView form, List<AccountFormPage.Change> changes) {
        return new AccountFormPage(account == null ? null : account.id(), account == null ? "" : account.name(), form,
            choices.forForm(ctx, account, form), changes);
    }

    /** What was typed, to be stored over the newest version. */
    FormView onto(FormView typed, Account now) {
        Map<String, List<String>> values = new HashMap<>(typed.values());
        values.put("versie", List.of(String.valueOf(now.version())));
        return new FormView(values, Map.of());
    }

    List<AccountFormPage.Change> since(PageContext ctx, long id, int version) {
        List<AccountVersions.Difference> found = versions.since(ctx.actor(), id, version);
        AccountWords.Names names = words.names(found.stream().filter(d -> d.fact().equals("eigenaar") || d.fact().equals("plaatsvervanger"))
            .flatMap(d -> Stream.of(String.valueOf(d.before()), String.valueOf(d.after()))).toList());
        return found.stream().map(d -> new AccountFormPage.Change(AccountWords.label(ctx, d.fact()),
            words.value(ctx, names, d.fact(), d.before()), words.value(ctx, names, d.fact(), d.after()))).toList();
    }
}
