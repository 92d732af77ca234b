package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form of one review.
 *
 * @param dueOn     the due date that is answered, as ISO date; empty when the account has none
 * @param due       the due date in words
 * @param questions each is answered with yes or no
 * @param outcomes  the choice of outcomes
 */
public record ReviewFormPage(long accountId, String accountName, String platform, String dueOn, String due, List<Question> questions,
                             List<Option> outcomes, FormView form) {

    /** A question with what the register knows beside it. */
    public record Question(String field, String text, @Nullable String hint) {
    }
}
