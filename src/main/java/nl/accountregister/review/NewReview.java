package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.Map;

/**
 * Herziening as it was filled in; nothing is checked yet.
 *
 * @param dueOn       the due date that the actor had before them; null when they did not say
 * @param answers     per question whether the answer is yes; a question without an answer is missing or null
 * @param outcome     code of a {@link ReviewOutcome}
 * @param action      what must be done
 * @param actionDueOn by when
 */
public record NewReview(@Nullable LocalDate dueOn, ReviewAnswers answers, @Nullable String outcome, @Nullable String remark,
                        @Nullable String action, @Nullable LocalDate actionDueOn) {

    public static NewReview of(Map<ReviewQuestion, Boolean> answers, ReviewOutcome outcome) {
        return new NewReview(null, new ReviewAnswers(answers), outcome.code(), null, null, null);
    }
}
