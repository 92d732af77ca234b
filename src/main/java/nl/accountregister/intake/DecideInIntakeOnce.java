package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;

import java.util.List;

/**
 * A request is decided on while it is in intake, by each approving department once a round, and by another person for
 * each department. Who comes too late is told who decided and what.
 */
@Singleton
class DecideInIntakeOnce {

    private final Profiles profiles;

    DecideInIntakeOnce(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The round that is going on: a question ends one. */
    static int round(List<Decision> decisions) {
        return 1 + (int) decisions.stream().filter(d -> d.outcome() == DecisionOutcome.MORE_INFORMATION_ASKED).count();
    }

    /** What was decided in the round that is going on. */
    static List<Decision> thisRound(List<Decision> decisions) {
        int round = round(decisions);
        return decisions.stream().filter(d -> d.round() == round).toList();
    }

    /** The departments that have yet to decide. */
    List<String> pending(List<Decision> decisions) {
        List<String> done = thisRound(decisions).stream().map(Decision::department).toList();
        return profiles.current().approvingDepartments().stream().filter(d -> !done.contains(d)).toList();
    }

    /**
     * @param version version that the decider has read; null when that does not matter
     * @throws Conflict when it is too late, too early, or the request has changed since it was read
     * @throws Refused  when the same person decided for another department
     */
    void require(Actor actor, AccountRequest request, List<Decision> decisions, @Nullable Integer version) {
        Decision last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        switch (request.status()) {
            case DRAFT -> throw new Conflict("intake.conflict.draft");
            case WITHDRAWN -> throw new Conflict("intake.conflict.withdrawn", request.statusSince());
            case MORE_INFORMATION_ASKED, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED ->
                throw last == null ? new Conflict("intake.transition", request.status(), request.status())
                    : new Conflict("intake.conflict.decided", last.decidedByName(), last.outcome(), last.decidedAt());
            case SUBMITTED -> throw new Conflict("intake.conflict.notInIntake");
            case IN_INTAKE -> {
                if (version != null && version != request.version()) {
                    throw new Conflict("intake.conflict.changed");
                }
            }
        }
        if (thisRound(decisions).stream().anyMatch(d -> actor.userId() != null && actor.userId() == d.decidedBy())) {
            throw new Refused("TwoDepartmentsTwoPeople", "intake.otherPerson");
        }
    }
}
