package nl.accountregister.intake;

import jakarta.inject.Singleton;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Today;

import java.time.LocalDate;
import java.util.List;

/**
 * A question and a rejection have a reason that the requester reads; an approval with conditions has conditions, whose
 * last day, if they have one, has yet to come.
 */
@Singleton
class DecisionMustBeExplained {

    private static final int MAX_EXPLANATION = 4000;
    private static final int MAX_CONDITIONS = 2000;

    private final Today today;

    DecisionMustBeExplained(Today today) {
        this.today = today;
    }

    /**
     * The verdict with its texts cleaned.
     *
     * @param pending the departments that have yet to decide, never empty
     * @throws nl.accountregister.shared.RuleViolation with everything that is wrong
     */
    Verdict check(Verdict verdict, List<String> pending) {
        PlainText check = new PlainText();
        DecisionOutcome outcome = verdict.outcome();
        if (outcome == null) {
            check.refuse("besluit", "intake.outcome.required");
        }
        String explanation = check.optionalBlock("toelichting", verdict.explanation(), MAX_EXPLANATION);
        boolean typed = check.violations().stream().noneMatch(v -> "toelichting".equals(v.field()));
        if (typed && explanation.isEmpty() && outcome != null && !outcome.isApproval()) {
            check.refuse("toelichting", outcome == DecisionOutcome.REJECTED ? "intake.reason.rejection" : "intake.reason.question");
        }
        String conditions = conditions(check, verdict);
        LocalDate endsOn = verdict.endsOn();
        if (endsOn != null && outcome == DecisionOutcome.APPROVED_WITH_CONDITIONS && !endsOn.isAfter(today.date())) {
            check.refuse("einddatum", "intake.end.past", endsOn);
        } else if (endsOn != null && endsOn.getYear() > today.date().getYear() + 100) {
            check.refuse("einddatum", "intake.end.far", endsOn);
        } else if (endsOn != null && outcome != null && outcome != DecisionOutcome.APPROVED_WITH_CONDITIONS) {
            check.refuse("einddatum", "intake.end.notNow");
        }
        String department = check.optionalLine("afdeling", verdict.department(), 120);
        if (department.isEmpty() && pending.size() == 1) {
            department = pending.get(0);
        } else if (!pending.contains(department)) {
            check.refuse("afdeling", "intake.department.choose", String.join(", ", pending));
        }
        check.check();
        return new Verdict(outcome, explanation, conditions.isEmpty() ? null : conditions, endsOn, department, verdict.version());
    }

    private static String conditions(PlainText check, Verdict verdict) {
        boolean conditional = verdict.outcome() == DecisionOutcome.APPROVED_WITH_CONDITIONS;
        String conditions = conditional ? check.block("voorwaarden", verdict.conditions(), MAX_CONDITIONS)
            : check.optionalBlock("voorwaarden", verdict.conditions(), MAX_CONDITIONS);
        if (!conditional && verdict.outcome() != null && !conditions.isEmpty()) {
            check.refuse("voorwaarden", "intake.conditions.notNow");
        }
        return conditions;
    }
}
