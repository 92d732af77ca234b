package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;

/** Whoever asked, under whichever of their users, neither takes the intake nor decides, whatever their roles. */
@Singleton
class NobodyDecidesOnTheirOwnRequest {

    private final RequesterRepository requesters;

    NobodyDecidesOnTheirOwnRequest(RequesterRepository requesters) {
        this.requesters = requesters;
    }

    /** @throws Refused (403) when the actor asked it */
    void require(Actor actor, AccountRequest request) {
        if (isOwn(actor, request)) {
            throw new Refused("NobodyDecidesOnTheirOwnRequest", "intake.ownRequest");
        }
    }

    boolean isOwn(Actor actor, AccountRequest request) {
        return actor.userId() != null && actor.userId() == request.requesterId()
            || requesters.findById(request.requesterId()).filter(r -> actor.is(r.personId())).isPresent();
    }
}
