package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.person.People;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import static java.util.stream.Collectors.groupingBy;

/**
 * Accounts, to read. Communications, auditors and administrators see all; a requester sees own accounts in full (of
 * own locations, or as owner or deputy), and of the others the public facts of those that are public.
 */
@Singleton
public class Accounts {

    private static final int MOST_OWNERS = 500;

    private final AccountRepository accounts;
    private final AccountSearch search;
    private final AccountHandleRepository handles;
    private final AccountConditionRepository conditions;
    private final People people;
    private final AccountHistory history;

    Accounts(AccountRepository accounts, AccountSearch search, AccountHandleRepository handles, AccountConditionRepository conditions, People people,
             AccountHistory history) {
        this.history = history;
        this.accounts = accounts;
        this.search = search;
        this.handles = handles;
        this.conditions = conditions;
        this.people = people;
    }

    /** @throws NotFound also when the actor may not know of it */
    public Account get(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        Account account = accounts.findById(id).orElseThrow(NotFound::new);
        if (account.visibility() == Visibility.SHIELDED && !seesInFull(actor, account)) {
            throw new NotFound();
        }
        return account;
    }

    /** Of which accounts the actor may know at all: of shielded ones who sees them in full. Asked once for as many accounts as there are. */
    Predicate<Account> known(Actor actor) {
        AccountSearch.Scope scope = scope(actor);
        return a -> a.visibility() == Visibility.PUBLIC || scope.all() || actor.is(a.ownerId()) || actor.is(a.deputyId())
            || a.locationId() != null && scope.locations().contains(a.locationId());
    }

    /** As {@link #get}, for what only who sees the account in full may see. */
    public Account getInFull(Actor actor, long id) {
        Account account = get(actor, id);
        if (!seesInFull(actor, account)) {
            throw new NotFound();
        }
        return account;
    }

    /**
     * An account as the register knew it at the end of a day; who may see it is decided by how it is now.
     *
     * @throws NotFound as {@link #get}
     * @throws BadRequest when it was not in the register yet
     */
    public Account getOn(Actor actor, long id, LocalDate day) {
        Account now = get(actor, id);
        return history.before(id, AsOf.end(day)).orElseThrow(() -> new BadRequest("account.notYet", now.name(), day,
            LocalDate.ofInstant(now.registeredAt(), Texts.AMSTERDAM)));
    }

    /** As {@link #get}, for who is about to change it. @throws nl.accountregister.shared.Refused for who may not */
    public Account getToManage(Actor actor, long id) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        return get(actor, id);
    }

    public boolean seesInFull(Actor actor, Account account) {
        return Permission.SEE_EVERYTHING.heldBy(actor) || actor.is(account.ownerId()) || actor.is(account.deputyId())
            || (account.locationId() != null && people.ownLocations(actor).contains(account.locationId()));
    }

    /** A page of the list; rows that the actor may not see in full hold public facts only. */
    public Page<AccountRow> search(Actor actor, AccountFilter filter, String sort, Page.Slice slice) {
        Permission.SIGNED_IN.require(actor);
        AccountSearch.Scope scope = scope(actor);
        long total = search.count(filter, scope);
        return Page.of(search.rows(filter, scope, sort, slice), total, slice);
    }

    /** How many there are of a kind, for the figures that link to the list. */
    public long count(Actor actor, AccountFilter filter) {
        Permission.SIGNED_IN.require(actor);
        return search.count(filter, scope(actor));
    }

    /** How many accounts of each of these locations are not closed, of those that the actor may know of. */
    public Map<Long, Long> perLocation(Actor actor, Collection<Long> locations) {
        Permission.SIGNED_IN.require(actor);
        return locations.isEmpty() ? Map.of() : search.perLocation(locations, scope(actor));
    }

    /**
     * Who owns an account, those who have left too, by name, for who sees everything: the first 500, since a choice of more
     * is no choice.
     *
     * @param chosen somebody who is among them in any case; null for nobody
     */
    public List<Person> owners(Actor actor, @Nullable Long chosen) {
        Permission.SEE_EVERYTHING.require(actor);
        Set<Long> owners = new TreeSet<>(accounts.ownerIds(MOST_OWNERS));
        if (chosen != null) {
            owners.add(chosen);
        }
        return people.find(owners).stream().sorted(Comparator.comparing(p -> p.name().toLowerCase())).toList();
    }

    /** The accounts that somebody owns or deputises, those that are closed last, 200 at most; for who sees everything, and of oneself. */
    public List<Account> ofPerson(Actor actor, long personId) {
        if (!actor.is(personId)) {
            Permission.SEE_EVERYTHING.require(actor);
        }
        return accounts.ofPerson(personId);
    }

    public List<AccountHandle> formerAddresses(Actor actor, long id) {
        get(actor, id);
        return handles.findByAccountIdOrderByUsedUntilDesc(id);
    }

    /** System call: the conditions of some accounts; the caller has checked who sees them. */
    public Map<Long, List<AccountCondition>> conditions(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : conditions.findByAccountIdInOrderById(ids).stream().collect(groupingBy(AccountCondition::accountId));
    }

    /** System call. */
    public Optional<Account> findSystem(long id) {
        return accounts.findById(id);
    }

    private AccountSearch.Scope scope(Actor actor) {
        boolean all = Permission.SEE_EVERYTHING.heldBy(actor);
        Set<Long> own = all ? Set.of() : people.ownLocations(actor);
        return new AccountSearch.Scope(all, actor.personId(), own);
    }
}
