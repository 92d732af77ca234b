package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The reviews on the page of an account.
 *
 * @param next     when the next one is, in words
 * @param href     address of the form; null when the reader may not do it
 * @param begun    who saved the next one half way; null when nobody did
 * @param awaiting address of the review that waits for a second person; null when none does
 * @param actions  what has to be done still
 */
public record ReviewPanelView(String next, boolean late, @Nullable String href, @Nullable String begun, @Nullable String awaiting,
                              List<ActionView> actions, List<Line> lines) {

    /**
     * A review that was done.
     *
     * @param iso        the moment for machines
     * @param refused    what was answered with no; empty when nothing was
     * @param afterwards what became of it
     * @param actions    how many acties it asked for, in words; null when none
     */
    public record Line(long id, String iso, String moment, String title, String tone, String by, String refused, List<String> afterwards, List<Answer> answers,
                       @Nullable String actions, @Nullable String remark, @Nullable String after, String href) {
    }

    /** A question as it was answered. */
    public record Answer(String question, String answer) {
    }
}
