package nl.accountregister.publication;

import jakarta.inject.Singleton;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.Account;
import nl.accountregister.account.Accounts;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Wie mag wat in het publicatielogboek: who has access to the account, its owner, its deputy and communications write in it;
 * they, and whoever sees the account in full, read it.
 */
@Singleton
class PublicationRights {

    private final Accounts accounts;
    private final AccessGrants grants;
    private final People people;
    private final Today today;

    PublicationRights(Accounts accounts, AccessGrants grants, People people, Today today) {
        this.accounts = accounts;
        this.grants = grants;
        this.people = people;
        this.today = today;
    }

    /** What somebody may do in the log of an account. */
    record Standing(Account account, boolean writes) {
    }

    /** Empty when there is no such account, and for who may not read its log. */
    Optional<Standing> find(Actor actor, long accountId) {
        Permission.SIGNED_IN.require(actor);
        return accounts.findSystem(accountId).map(a -> new Standing(a, writes(actor, a))).filter(s -> s.writes() || accounts.seesInFull(actor, s.account()));
    }

    /** @throws NotFound when there is no such account, and for who may not read its log */
    Standing of(Actor actor, long accountId) {
        return find(actor, accountId).orElseThrow(NotFound::new);
    }

    /** As {@link #of}, for who is about to write. @throws Refused for who may only read it */
    Account toWrite(Actor actor, long accountId) {
        Standing standing = of(actor, accountId);
        if (!standing.writes()) {
            throw new Refused("publicatielogboek", "publication.refused");
        }
        return standing.account();
    }

    /** Narrows a query on {@code account a} to the logs that the actor may read. */
    void narrow(Actor actor, Where where) {
        Permission.SIGNED_IN.require(actor);
        if (Permission.SEE_EVERYTHING.heldBy(actor)) {
            return;
        }
        long person = actor.personId() == null ? 0 : actor.personId();
        Set<Long> locations = people.ownLocations(actor);
        List<Object> values = new ArrayList<>(PublicationSearch.access(person, today.date()));
        values.addAll(locations);
        where.and("(" + PublicationSearch.ACCESS + (locations.isEmpty() ? "" : " OR a.location_id IN (" + Where.marks(locations) + ")") + ")", values);
    }

    private boolean writes(Actor actor, Account account) {
        return Permission.MANAGE_ACCOUNTS.heldBy(actor) || actor.is(account.ownerId()) || actor.is(account.deputyId())
            || actor.personId() != null && grants.of(account.id()).stream().anyMatch(g -> actor.is(g.personId()) && g.holdsOn(today.date()));
    }
}
