package nl.accountregister.plan.web;

import jakarta.inject.Singleton;
import nl.accountregister.account.web.PlanStanding;
import nl.accountregister.plan.PlanSummary;
import nl.accountregister.plan.Plans;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells the accounts in the API how their beheerplan stands. */
@Singleton
class PlansOfAccounts implements PlanStanding {

    private final Plans plans;

    PlansOfAccounts(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Map<Long, Standing> of(Collection<Long> accountIds) {
        return standings(plans.summaries(accountIds));
    }

    @Override
    public Map<Long, Standing> on(Collection<Long> accountIds, LocalDate day) {
        return standings(plans.summariesOn(accountIds, day));
    }

    private static Map<Long, Standing> standings(Map<Long, PlanSummary> summaries) {
        Map<Long, Standing> standings = new HashMap<>();
        summaries.forEach((id, plan) -> standings.put(id, new Standing(plan.number(), plan.status().code())));
        return standings;
    }
}
