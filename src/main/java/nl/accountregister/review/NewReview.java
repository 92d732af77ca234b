package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Herziening as it was filled in; nothing is checked yet.
 *
 * @param dueOn     the due date that the actor had before them; null when they did not say
 * @param answers   by the field of the question; a role that changes stands under {@code toegang-<number>-rol}, what went wrong
 *                  under {@code misgegaan-wat}
 * @param outcome   code of a {@link ReviewOutcome}
 * @param remark    of a review of a part, why it was done
 * @param actions   what must be done besides what follows from the answers
 * @param fewAdmins whether the actor knows that fewer than two people can manage the account after it
 * @param scope     which questions must have an answer
 * @param draft     version of the draft that the actor had before them; null when they did not say
 * @param latest    number of the latest review that the actor knew of; null when they did not say
 */
public record NewReview(@Nullable LocalDate dueOn, Map<String, String> answers, @Nullable String outcome, @Nullable String remark,
                        List<NewAction> actions, boolean fewAdmins, Scope scope, @Nullable Integer draft, @Nullable Long latest) {

    /** Which questions must have an answer. */
    public enum Scope {
        /** All of the account's form. */
        FORM,
        /** The six that there were before forms had a review part, for programs that know no others; who has access, keeps it. */
        FIRST,
        /** One at least: a part is looked at, and no date moves. */
        PART
    }

    /** Only the first questions, as yes or no. */
    public static NewReview of(Map<ReviewQuestion, Boolean> answers, ReviewOutcome outcome) {
        return of(null, answers, outcome.code(), null, List.of());
    }

    /** Only the first questions, as yes or no. */
    public static NewReview of(@Nullable LocalDate dueOn, Map<ReviewQuestion, Boolean> answers, @Nullable String outcome, @Nullable String remark, List<NewAction> actions) {
        Map<String, String> byField = new LinkedHashMap<>();
        answers.forEach((question, yes) -> {
            if (yes != null) {
                byField.put(question.field(), yes ? ReviewAnswer.YES : ReviewAnswer.NO);
            }
        });
        return new NewReview(dueOn, byField, outcome, remark, actions, false, Scope.FIRST, null, null);
    }

    /** Every question of an account answered so that all is in order. @param lastPost the day of the last post on the page */
    public static NewReview inOrder(ReviewSheet sheet, LocalDate lastPost) {
        Map<String, String> answers = new LinkedHashMap<>();
        sheet.asked().forEach(asked -> answers.put(asked.id(), switch (asked.kind()) {
            case YES_NO -> ReviewAnswer.YES;
            case DATE -> lastPost.toString();
            case TROUBLE -> ReviewAnswer.NO;
            case GRANT -> GrantAnswer.KEEP.code();
        }));
        return new NewReview(sheet.dueOn(), answers, ReviewOutcome.IN_ORDER.code(), null, List.of(), false, Scope.FORM, null, null);
    }

    boolean isWhole() {
        return scope != Scope.PART;
    }
}
