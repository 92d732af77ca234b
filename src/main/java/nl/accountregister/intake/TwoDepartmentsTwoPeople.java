package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Refused;

import java.util.List;

/** Nobody agrees for two departments, whichever of their users they sign in with. */
@Singleton
class TwoDepartmentsTwoPeople {

    private final RequesterRepository users;

    TwoDepartmentsTwoPeople(RequesterRepository users) {
        this.users = users;
    }

    /**
     * @param round what was decided in the round that is going on
     * @throws Refused (403) when the actor decided for a department already
     */
    void require(Actor actor, List<Decision> round) {
        if (round.stream().anyMatch(d -> isBy(actor, d))) {
            throw new Refused("TwoDepartmentsTwoPeople", "intake.otherPerson");
        }
    }

    private boolean isBy(Actor actor, Decision decision) {
        return actor.userId() != null && actor.userId() == decision.decidedBy()
            || users.findById(decision.decidedBy()).filter(user -> actor.is(user.personId())).isPresent();
    }
}
