package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;

import java.util.Set;

/**
 * Who sees and may change which request: the requester their own, who sees everything all of them, and, once it has
 * been sent in, also the owner, the deputy and who answers for the location.
 */
@Singleton
class RequestAccess {

    private final RequestBook book;
    private final People people;
    private final NobodyDecidesOnTheirOwnRequest notOneself;

    RequestAccess(RequestBook book, People people, NobodyDecidesOnTheirOwnRequest notOneself) {
        this.book = book;
        this.people = people;
        this.notOneself = notOneself;
    }

    /** @throws NotFound also when the actor may not know of it */
    AccountRequest see(Actor actor, long id) {
        Permission.SIGNED_IN.require(actor);
        return seen(actor, book.get(id));
    }

    /**
     * The actor's own request, held for a change.
     *
     * @throws Refused when it is somebody else's
     */
    AccountRequest own(Actor actor, long id) {
        Permission.REQUEST.require(actor);
        AccountRequest request = seen(actor, book.lock(id));
        if (!isRequester(actor, request)) {
            throw new Refused("request of another", "intake.notYours");
        }
        return request;
    }

    /**
     * A request to treat, held for a change.
     *
     * @throws Refused when it is one's own, or the actor may not decide
     */
    AccountRequest treat(Actor actor, long id) {
        Permission.DECIDE.require(actor);
        AccountRequest request = book.lock(id);
        notOneself.require(actor, request);
        return request;
    }

    /** The same to read only. */
    AccountRequest treatable(Actor actor, long id) {
        Permission.DECIDE.require(actor);
        AccountRequest request = book.get(id);
        notOneself.require(actor, request);
        return request;
    }

    boolean isRequester(Actor actor, AccountRequest request) {
        return actor.userId() != null && actor.userId() == request.requesterId();
    }

    boolean maySee(Actor actor, AccountRequest request) {
        return isRequester(actor, request) || Permission.SEE_EVERYTHING.heldBy(actor)
            || request.submittedAt() != null && (actor.is(request.ownerId()) || actor.is(request.deputyId())
                || request.locationId() != null && people.ownLocations(actor).contains(request.locationId()));
    }

    /** Locations whose requests the actor may see. */
    Set<Long> locations(Actor actor) {
        return people.ownLocations(actor);
    }

    /** Whether the actor decides, and did not ask it. */
    boolean mayTreat(Actor actor, AccountRequest request) {
        return Permission.DECIDE.heldBy(actor) && !notOneself.isOwn(actor, request);
    }

    private AccountRequest seen(Actor actor, AccountRequest request) {
        if (!maySee(actor, request)) {
            throw new NotFound();
        }
        return request;
    }
}
