package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.shared.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Demobeheerplannen: next versions that were proposed by the people who run the pages, and what became of them. */
@Singleton
class DemoPlans {

    private final DemoCast cast;
    private final DemoYear year;
    private final PlanProposals proposals;
    private final PlanDecisions decisions;

    DemoPlans(DemoCast cast, DemoYear year, PlanProposals proposals, PlanDecisions decisions) {
        this.cast = cast;
        this.year = year;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    List<DemoYear.Moment> moments(DemoFile demo) {
        List<DemoYear.Moment> moments = new ArrayList<>();
        for (DemoFile.Plan plan : demo.plans()) {
            DemoFile.Page page = demo.pages().stream().filter(p -> p.name().equals(plan.account())).findFirst().orElseThrow();
            moments.add(new DemoYear.Moment(plan.days(), () -> write(plan, year.account(page))));
            if (plan.outcome() == PlanStatus.APPROVED || plan.outcome() == PlanStatus.RETURNED) {
                moments.add(new DemoYear.Moment(plan.days() - 1, () -> decide(plan, year.account(page))));
            }
        }
        return moments;
    }

    private void write(DemoFile.Plan plan, long account) {
        Actor owner = cast.actor(plan.user());
        proposals.save(owner, account, Set.of(plan.question()), new Answers(Map.of(plan.question(), List.of(plan.answer()))), null);
        if (plan.outcome() != PlanStatus.DRAFT) {
            proposals.submit(owner, account, null);
        }
    }

    private void decide(DemoFile.Plan plan, long account) {
        PlanVersion waiting = decisions.waiting(year.communications(), account);
        if (plan.outcome() == PlanStatus.APPROVED) {
            decisions.approve(year.communications(), account, waiting.number(), null, plan.words());
        } else {
            decisions.sendBack(year.communications(), account, waiting.number(), null, plan.words());
        }
    }
}
