package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;

import java.util.List;

/**
 * The form of one review.
 *
 * @param part      whether only a part is looked at
 * @param dueOn     the due date that is answered, as ISO date; empty when the account has none
 * @param lead      what this is, and by when
 * @param outcomes  the choice of outcomes
 * @param blocks    suffixes of the blocks in which somebody writes what must be done
 * @param who       who can do it
 * @param roles     what somebody can become
 * @param saved     who saved it half way, and when; null when nobody did
 * @param version   version of the draft that this was made from; 0 for none
 * @param latest    number of the latest review of the account; 0 for none
 * @param clash     what somebody else saved meanwhile; null when nobody did
 * @param highRisk  whether a second person looks at it
 */
public record ReviewFormPage(long accountId, String accountName, String platform, boolean part, String dueOn, String lead, List<Question> questions,
                             List<Option> outcomes, List<String> blocks, List<Option> who, List<Option> roles, @Nullable String saved, int version,
                             long latest, @Nullable Clash clash, boolean highRisk, FormView form) {

    /**
     * A question with what the register knows beside it.
     *
     * @param kind  code of the kind of answer
     * @param heads words above it, where a new group begins
     */
    public record Question(String id, String kind, String text, @Nullable String hint, @Nullable String heads, List<Option> options) {
    }

    /** What somebody else saved while one was typing. */
    public record Clash(String by, String moment, List<Change> changes) {
    }

    /** A field in which the two differ, in words; null is empty. */
    public record Change(String label, @Nullable String theirs, @Nullable String mine) {
    }

    /** The same, made from this version of the draft. @param of null when the sender did not say */
    ReviewFormPage withVersion(@Nullable Integer of) {
        return new ReviewFormPage(accountId, accountName, platform, part, dueOn, lead, questions, outcomes, blocks, who, roles, saved, of == null ? 0 : of,
            latest, clash, highRisk, form);
    }

    public String action() {
        return "/accounts/" + accountId + "/herziening" + (part ? "/deel" : "");
    }

    /** Whether something was written in a block, or is wrong in it, so that it must be seen. */
    public boolean written(String block) {
        return !form.value("actie" + block).isEmpty() || !form.value("actieWie" + block).isEmpty() || form.bad("actie" + block)
            || form.bad("actieWie" + block) || form.bad("actieVoor" + block) || form.date("actieVoor" + block) != null
            || !form.value("actieVoor" + block + "-dag").isEmpty();
    }
}
