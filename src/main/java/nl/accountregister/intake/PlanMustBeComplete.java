package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.plan.Completeness;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Violation;

import java.util.List;

/** A request is sent in with a plan in which every question that needs an answer has one. */
@Singleton
class PlanMustBeComplete {

    /** Before the id of a question in the field of a violation, since a request has fields of its own. */
    static final String PREFIX = "antwoorden.";

    private final Plans plans;

    PlanMustBeComplete(Plans plans) {
        this.plans = plans;
    }

    /** What the plan still lacks; nothing for a kind of account that needs no plan. */
    List<Missing> missing(long requestId) {
        return plans.formOfRequest(requestId).map(form -> Completeness.of(form, plans.draftAnswers(requestId)).problems().stream()
            .map(p -> new Missing(Missing.Part.PLAN, p.section().id(), prefixed(p.violation()))).toList()).orElse(List.of());
    }

    static Violation prefixed(Violation violation) {
        return new Violation(PREFIX + violation.field(), violation.key(), violation.args());
    }
}
