package nl.accountregister.account.web;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountCondition;
import nl.accountregister.account.AccountRow;
import nl.accountregister.account.Accounts;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static java.util.stream.Collectors.toMap;

/** Accounts as the API answers them, names, plans and conditions included, with as many queries for a page as for one. */
@Singleton
class AccountAnswers {

    private final Accounts accounts;
    private final AccountWords words;
    @Nullable
    private final PlanStanding plans;
    private final Past past;

    AccountAnswers(Accounts accounts, AccountWords words, @Nullable PlanStanding plans, Past past) {
        this.past = past;
        this.accounts = accounts;
        this.words = words;
        this.plans = plans;
    }

    AccountJson one(Actor actor, long id) {
        return one(actor, id, null);
    }

    /** @param day peildatum; null for now */
    AccountJson one(Actor actor, long id, @Nullable LocalDate day) {
        AsOf asOf = past.asOf(day);
        Account now = accounts.get(actor, id);
        Account a = asOf.isNow() ? now : accounts.getOn(actor, id, day);
        boolean full = accounts.seesInFull(actor, now);
        return AccountJson.of(a, full, words.names(a, asOf), plans(List.of(id), asOf).get(id), full ? conditions(List.of(id), asOf).getOrDefault(id, List.of()) : List.of());
    }

    AccountJson.Listing page(@Nullable LocalDate day, Page<AccountRow> page) {
        AsOf asOf = past.asOf(day);
        List<Long> ids = page.rows().stream().filter(AccountRow::full).map(r -> r.account().id()).toList();
        Map<Long, PlanStanding.Standing> standings = plans(ids, asOf);
        Map<Long, List<AccountCondition>> conditions = conditions(ids, asOf);
        return new AccountJson.Listing(page.rows().stream().map(r -> AccountJson.of(r.account(), r.full(),
            new AccountJson.Names(r.locationName(), r.ownerName(), r.deputyName()), standings.get(r.account().id()),
            conditions.getOrDefault(r.account().id(), List.of()))).toList(), page.total(), page.number(), page.size());
    }

    private Map<Long, PlanStanding.Standing> plans(List<Long> ids, AsOf asOf) {
        return plans == null || ids.isEmpty() ? Map.of() : asOf.isNow() ? plans.of(ids) : plans.on(ids, asOf.day());
    }

    private Map<Long, List<AccountCondition>> conditions(List<Long> ids, AsOf asOf) {
        return accounts.conditions(ids).entrySet().stream().collect(toMap(Map.Entry::getKey, e -> e.getValue().stream()
            .filter(c -> asOf.isNow() || c.createdAt().isBefore(AsOf.end(asOf.day()))).toList()));
    }
}
