package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * The page of one review.
 *
 * @param lead       who did it, when, for which date
 * @param afterwards what became of it
 * @param remark     null when there is none
 * @param after      the date that followed; null when none did
 * @param actions    what it asked for
 * @param second     whether the reader may look as second
 * @param withdraw   whether the reader may withdraw it
 * @param form       what the reader typed as second, or to withdraw it
 */
public record ReviewPage(long id, long accountId, String accountName, String tone, String status, String title, String lead, List<String> afterwards,
                         List<Answer> answers, @Nullable String remark, @Nullable String after, List<ActionView> actions, boolean second,
                         boolean withdraw, FormView form) {

    /** A question with its answer. @param good whether it is in order */
    public record Answer(String question, String answer, boolean good) {
    }
}
