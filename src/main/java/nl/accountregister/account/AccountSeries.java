package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reeks accounts that exist already and come into the register together, as they are: with their status, and also when their
 * owner has left, their location is closed or something is not known. What is not in order is for the list of deviations. The
 * caller writes the audit log and has compared them with the register. A few queries for some hundred, whatever their number.
 */
@Singleton
public class AccountSeries {

    private static final int AT_ONCE = 900;
    private static final int ROWS = 200;
    private static final int MAX_REASON = 2000;

    private final AccountRules rules;
    private final AccountRepository accounts;
    private final AccountInserts inserts;
    private final AccountTraces traces;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    AccountSeries(AccountRules rules, AccountRepository accounts, AccountInserts inserts, AccountTraces traces,
                  ApplicationEventPublisher<Object> events, Today today) {
        this.rules = rules;
        this.accounts = accounts;
        this.inserts = inserts;
        this.traces = traces;
        this.events = events;
        this.today = today;
    }

    /** Everybody and every location that the accounts may have to do with, by id. */
    public record Known(Map<Long, Person> people, Map<Long, Location> locations) {
    }

    /** @param account as it can be stored, without an id; null when something is wrong with it */
    public record Checked(@Nullable Account account, List<Violation> violations) {
    }

    /** What there is to say of an account that exists; looks nothing up in the database. */
    public Checked check(Actor actor, ExistingAccount existing, Known known) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        PlainText check = new PlainText();
        AccountStatus status = existing.status();
        String reason = check.optionalBlock("reden", existing.reason(), MAX_REASON);
        if (existing.lastReviewOn() != null && existing.lastReviewOn().isAfter(today.date())) {
            check.refuse("laatsteHerzieningOp", "account.lastReview.future");
        }
        List<Violation> faults = new ArrayList<>(check.violations());
        AccountRules.Clean clean = null;
        try {
            clean = rules.check(existing.data(), null, status == AccountStatus.ACTIVE || status == AccountStatus.SUSPENDED, new AccountRules.Lookup(
                id -> Optional.ofNullable(known.locations().get(id)), id -> Optional.ofNullable(known.people().get(id)), true));
        } catch (RuleViolation e) {
            faults.addAll(e.violations());
        }
        return faults.isEmpty() ? new Checked(account(clean, existing, reason), List.of()) : new Checked(null, faults);
    }

    private Account account(AccountRules.Clean c, ExistingAccount e, String reason) {
        LocalDate given = e.data().nextReviewOn();
        LocalDate next = given != null || e.status() == AccountStatus.CLOSED ? given : today.date().plusMonths(c.interval());
        int day = today.date().getDayOfMonth();
        Integer anchor = given == null && next != null && day > next.getDayOfMonth() && next.getDayOfMonth() == next.lengthOfMonth() ? Integer.valueOf(day) : null;
        Address at = c.address();
        boolean ended = e.status() == AccountStatus.SUSPENDED || e.status() == AccountStatus.CLOSED;
        return new Account(null, c.platform(), c.kind(), c.name(), at == null ? null : at.url(), at == null ? null : at.handle(),
            at == null ? null : at.platformRef(), e.status(), ended && !reason.isEmpty() ? reason : null, c.locationId(), c.subject(), c.ownerId(), c.deputyId(),
            c.departments(), c.visibility(), c.audience(), c.twoFactor(), c.recoveryMailbox(), c.interval(), next, e.lastReviewOn(), today.moment(),
            at == null ? null : at.identityKey(), null, today.moment(), c.highRisk(), anchor, 1);
    }

    /** The accounts, closed ones too, at these identities. */
    public Map<String, List<Account>> at(Actor actor, Collection<String> identityKeys) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return inParts(identityKeys, AT_ONCE).flatMap(some -> accounts.withIdentity(some).stream()).collect(Collectors.groupingBy(Account::identityKey));
    }

    /** The accounts with these ids, of those that there are. */
    public Map<Long, Account> withIds(Actor actor, Collection<Long> ids) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return inParts(ids, AT_ONCE).flatMap(some -> accounts.findByIdIn(some).stream()).collect(Collectors.toMap(Account::id, a -> a));
    }

    /**
     * Part of an import, which audits it: stores accounts that were checked.
     *
     * @param progress is told how many are stored so far
     * @return their ids, in their order
     */
    @Transactional
    public List<Long> add(Actor actor, List<Account> checked, Consumer<Integer> progress) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Instant now = today.moment();
        List<Long> ids = new ArrayList<>(checked.size());
        for (int from = 0; from < checked.size(); from += ROWS) {
            ids.addAll(inserts.insert(checked.subList(from, Math.min(checked.size(), from + ROWS)), now));
            progress.accept(ids.size());
        }
        if (!ids.isEmpty()) {
            events.publishEvent(new AccountsRegistered(new HashSet<>(ids), checked.stream()
                .flatMap(a -> Stream.of(a.ownerId(), a.deputyId())).filter(Objects::nonNull).collect(Collectors.toSet())));
        }
        return ids;
    }

    /**
     * Part of an import that is undone, which audits it: takes accounts away to which nothing has happened since they came in.
     * What the register knew of them until now stays in the history.
     *
     * @return the accounts to which something has happened, by what that is; nothing is taken away when there are any
     */
    @Transactional
    public Map<Long, String> remove(Actor actor, Collection<Long> ids) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Map<Long, String> touched = new LinkedHashMap<>();
        Set<Long> there = new HashSet<>();
        inParts(ids, AT_ONCE).forEach(some -> {
            for (Account account : accounts.lockAll(some)) {
                there.add(account.id());
                if (account.version() > 1) {
                    touched.put(account.id(), "account");
                }
            }
            traces.of(some).forEach(touched::putIfAbsent);
        });
        if (touched.isEmpty()) {
            Instant now = today.moment();
            inParts(there, AT_ONCE).forEach(some -> inserts.remove(some, now));
            events.publishEvent(new AccountsRemoved(there));
        }
        return touched;
    }

    private static <T> Stream<List<T>> inParts(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        return Stream.iterate(0, from -> from < list.size(), from -> from + size).map(from -> list.subList(from, Math.min(list.size(), from + size)));
    }
}
