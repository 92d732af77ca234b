package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.util.Optional;

/** The plan of a request, which is written with it. */
@Singleton
class RequestPlan {

    private final Plans plans;
    private final PlanForms forms;

    RequestPlan(Plans plans, PlanForms forms) {
        this.plans = plans;
        this.forms = forms;
    }

    /** Begins the plan that the profile asks for an account of this kind, or for a closed group; what has no form needs none. */
    void start(Actor actor, AccountRequest request) {
        forms.forKind(request.kind(), request.visibility() == Visibility.SHIELDED).ifPresent(form -> plans.startForRequest(actor, request.id(), form.id()));
    }

    /** From now on it answers the form as it is now, also when that changed after the last answer was given. */
    void settle(AccountRequest request) {
        plans.settleForRequest(request.id());
    }

    /** @throws RuleViolation when an answer cannot be, or is to a question that is not asked */
    void change(Actor actor, long requestId, PlanChange change) {
        if (change.asked().isEmpty()) {
            return;
        }
        Optional<PlanForm> form = plans.formOfRequest(requestId);
        PlainText check = new PlainText();
        change.asked().stream().sorted().filter(id -> form.flatMap(f -> f.question(id)).isEmpty())
            .forEach(id -> check.refuse(PlanMustBeComplete.PREFIX + id, "intake.question.unknown", id));
        check.check();
        try {
            plans.saveDraft(actor, requestId, plans.draftAnswers(requestId).with(change.asked(), change.answers()));
        } catch (RuleViolation e) {
            throw new RuleViolation(e.violations().stream().map(PlanMustBeComplete::prefixed).toList());
        }
    }
}
