package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.person.People;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Refused;

import java.util.List;
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
    private final Departments departments;

    RequestAccess(RequestBook book, People people, NobodyDecidesOnTheirOwnRequest notOneself, Departments departments) {
        this.book = book;
        this.people = people;
        this.notOneself = notOneself;
        this.departments = departments;
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

    /** What the actor may do with a request of another, and for which of the departments. */
    Treatment treatment(Actor actor, AccountRequest request) {
        boolean may = Permission.DECIDE.heldBy(actor) && !notOneself.isOwn(actor, request);
        return new Treatment(may, departments.all(), may ? departments.of(actor) : List.of());
    }

    /**
     * @param may  whether the actor treats requests, and did not ask this one
     * @param all  the departments that decide
     * @param mine those for which the actor decides on it
     */
    record Treatment(boolean may, List<String> all, List<String> mine) {
    }

    /** The departments for which the actor decides. */
    List<String> departments(Actor actor) {
        return departments.of(actor);
    }

    List<String> departments() {
        return departments.all();
    }

    private AccountRequest seen(Actor actor, AccountRequest request) {
        if (!maySee(actor, request)) {
            throw new NotFound();
        }
        return request;
    }
}
