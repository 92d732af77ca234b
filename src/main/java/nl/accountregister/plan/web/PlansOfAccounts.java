package nl.accountregister.plan.web;

import jakarta.inject.Singleton;
import nl.accountregister.account.web.PlanStanding;
import nl.accountregister.plan.Plans;

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
        Map<Long, Standing> standings = new HashMap<>();
        plans.summaries(accountIds).forEach((id, plan) -> standings.put(id, new Standing(plan.number(), plan.status().code())));
        return standings;
    }
}
