package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountCondition;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;

import java.util.List;
import java.util.Map;

/** Accounts as the API answers them, names, plans and conditions included, with as many queries for a page as for one. */
@Singleton
class AccountAnswers {

    private final Accounts accounts;
    private final AccountWords words;
    @Nullable
    private final PlanStanding plans;

    AccountAnswers(Accounts accounts, AccountWords words, @Nullable PlanStanding plans) {
        this.accounts = accounts;
        this.words = words;
        this.plans = plans;
    }

    AccountJson one(Actor actor, long id) {
        Account a = accounts.get(actor, id);
        boolean full = accounts.seesInFull(actor, a);
        return AccountJson.of(a, full, new AccountJson.Names(words.location(a.locationId()), name(words.person(a.ownerId())), name(words.person(a.deputyId()))),
            plans(List.of(id)).get(id), full ? accounts.conditions(List.of(id)).getOrDefault(id, List.of()) : List.of());
    }

    AccountJson.Listing page(Page<AccountRow> page) {
        List<Long> ids = page.rows().stream().filter(AccountRow::full).map(r -> r.account().id()).toList();
        Map<Long, PlanStanding.Standing> standings = plans(ids);
        Map<Long, List<AccountCondition>> conditions = accounts.conditions(ids);
        return new AccountJson.Listing(page.rows().stream().map(r -> AccountJson.of(r.account(), r.full(),
            new AccountJson.Names(r.locationName(), r.ownerName(), r.deputyName()), standings.get(r.account().id()),
            conditions.getOrDefault(r.account().id(), List.of()))).toList(), page.total(), page.number(), page.size());
    }

    private Map<Long, PlanStanding.Standing> plans(List<Long> ids) {
        return plans == null || ids.isEmpty() ? Map.of() : plans.of(ids);
    }

    @Nullable
    private static String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }
}
