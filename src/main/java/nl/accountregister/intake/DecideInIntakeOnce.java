package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Refused;

import java.util.List;
import java.util.Optional;

/**
 * A request is decided on while it is in intake, by each approving department once a round, and by another person for
 * each department. Who comes too late is told who decided and what.
 */
@Singleton
class DecideInIntakeOnce {

    private final Profiles profiles;
    private final TwoDepartmentsTwoPeople otherPerson;

    DecideInIntakeOnce(Profiles profiles, TwoDepartmentsTwoPeople otherPerson) {
        this.profiles = profiles;
        this.otherPerson = otherPerson;
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

    /** Where several departments decide, those that have yet to; none where one does, or while nothing is to be decided. */
    static List<String> waitsFor(AccountRequest request, List<String> departments, List<Decision> decisions) {
        if (departments.size() == 1 || !RequestStatus.TO_DECIDE.contains(request.status())) {
            return List.of();
        }
        List<String> done = thisRound(decisions).stream().map(Decision::department).toList();
        return departments.stream().filter(d -> !done.contains(d)).toList();
    }

    /** The departments that have yet to decide. */
    List<String> pending(List<Decision> decisions) {
        List<String> done = thisRound(decisions).stream().map(Decision::department).toList();
        return profiles.current().approvingDepartments().stream().filter(d -> !done.contains(d)).toList();
    }

    /**
     * The departments for which the actor can decide now, never none.
     *
     * @param mine    the departments for which the actor decides
     * @param version version that the decider has read; null when that does not matter
     * @throws Conflict when it is too late, too early, or the request has changed since it was read
     * @throws Refused  when the actor decides for no department, or decided for another
     */
    List<String> require(Actor actor, AccountRequest request, List<Decision> decisions, List<String> mine, @Nullable Integer version) {
        Decision last = decisions.isEmpty() ? null : decisions.get(decisions.size() - 1);
        switch (request.status()) {
            case DRAFT -> throw new Conflict("intake.conflict.draft");
            case WITHDRAWN -> throw new Conflict("intake.conflict.withdrawn", request.statusSince());
            case MORE_INFORMATION_ASKED, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED ->
                throw last == null ? new Conflict("intake.transition", request.status(), request.status())
                    : new Conflict("intake.conflict.decided", last.decidedByName(), last.outcome(), last.decidedAt());
            case SUBMITTED -> throw new Conflict("intake.conflict.notInIntake");
            case IN_INTAKE -> {
                if (mine.isEmpty()) {
                    throw new Refused("OwnDepartmentOnly", "intake.department.none");
                }
                otherPerson.require(actor, thisRound(decisions));
                Optional<Decision> before = thisRound(decisions).stream().filter(d -> mine.contains(d.department())).findFirst();
                if (before.isPresent()) {
                    throw new Conflict("intake.conflict.department", before.get().decidedByName(), before.get().department(),
                        before.get().outcome(), before.get().decidedAt());
                }
                if (version != null && version != request.version()) {
                    throw new Conflict("intake.conflict.changed");
                }
            }
        }
        return pending(decisions).stream().filter(mine::contains).toList();
    }

    /** @throws Refused (403) when the verdict is for a department that decides, but not the actor's */
    static void requireOwn(Verdict verdict, List<String> mine, List<String> all) {
        String department = verdict.department() == null ? "" : verdict.department().strip();
        if (all.contains(department) && !mine.contains(department)) {
            throw new Refused("OwnDepartmentOnly", "intake.department.other", department, String.join(", ", mine));
        }
    }
}
