package nl.accountregister.plan;

import jakarta.inject.Singleton;
import nl.accountregister.shared.FirstVisits;

import java.util.stream.Stream;

/** Eerste bezoeken aan het beheerplan of some account for each form: its page, and the documents to which that leads. */
@Singleton
class PlanVisits implements FirstVisits {

    private final ManagementPlanRepository plans;

    PlanVisits(ManagementPlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public Stream<String> paths() {
        return plans.lastApproved().stream().flatMap(last -> {
            String account = "/accounts/" + last.accountId();
            String document = account + "/beheerplannen/" + last.number() + ".pdf";
            return Stream.of(account + "/beheerplan", account + "/beheerplanformulier.pdf", document, "/api/v1" + document);
        });
    }
}
