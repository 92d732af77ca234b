package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Regel: every question has an answer; what has a "no" among its answers is not in order; who says that action is
 * needed says what and by when, on a day that has not passed.
 */
final class ReviewRule {

    private static final int MAX_REMARK = 4000;
    private static final int MAX_ACTION = 2000;
    private static final int LAST_YEAR = 9999;

    /** What may be stored. */
    record Clean(ReviewAnswers answers, ReviewOutcome outcome, @Nullable String remark, @Nullable String action,
                 @Nullable LocalDate actionDueOn) {
    }

    private ReviewRule() {
    }

    /** @throws RuleViolation with everything that is wrong */
    static Clean check(NewReview review, LocalDate today) {
        PlainText check = new PlainText();
        review.answers().missing().forEach(question -> check.refuse(question.field(), "review.answer.required", question));
        ReviewOutcome outcome = outcome(check, review.outcome());
        if (outcome == ReviewOutcome.IN_ORDER && !review.answers().refused().isEmpty()) {
            check.refuse("uitkomst", "review.outcome.refused", review.answers().refused().size());
        }
        String action = check.optionalBlock("actie", review.action(), MAX_ACTION);
        LocalDate by = review.actionDueOn();
        if (outcome == ReviewOutcome.ACTION_NEEDED && action.isEmpty() && check.violations().stream().noneMatch(v -> "actie".equals(v.field()))) {
            check.refuse("actie", "review.action.required");
        }
        if (outcome == ReviewOutcome.ACTION_NEEDED && by == null) {
            check.refuse("actieVoor", "review.actionBy.required");
        }
        if (by != null && (by.isBefore(today) || by.getYear() > LAST_YEAR)) {
            check.refuse("actieVoor", "review.actionBy.past");
        }
        if (outcome == ReviewOutcome.IN_ORDER && (!action.isEmpty() || by != null)) {
            check.refuse("uitkomst", "review.action.inOrder");
        }
        String remark = check.optionalBlock("opmerking", review.remark(), MAX_REMARK);
        check.check();
        return new Clean(review.answers(), outcome, remark.isEmpty() ? null : remark, action.isEmpty() ? null : action, by);
    }

    @Nullable
    private static ReviewOutcome outcome(PlainText check, @Nullable String code) {
        if (code == null || code.isBlank()) {
            check.refuse("uitkomst", "review.outcome.required");
            return null;
        }
        return Coded.find(ReviewOutcome.class, code).orElseGet(() -> {
            check.refuse("uitkomst", "review.outcome.unknown",
                Arrays.stream(ReviewOutcome.values()).map(Coded::code).collect(Collectors.joining(", ")));
            return null;
        });
    }
}
