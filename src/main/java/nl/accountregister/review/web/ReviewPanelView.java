package nl.accountregister.review.web;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * The reviews on the page of an account.
 *
 * @param next when the next one is, in words
 * @param href address of the form; null when the reader may not do it
 */
public record ReviewPanelView(String next, boolean late, @Nullable String href, List<Line> lines) {

    /**
     * A review that was done.
     *
     * @param iso     the moment for machines
     * @param refused the questions that were answered with no; empty when none was
     */
    public record Line(String iso, String moment, String outcome, String tone, String by, String refused, List<Answer> answers,
                       @Nullable String action, @Nullable String remark, @Nullable String after) {
    }

    /** A question as it was answered. */
    public record Answer(String question, String answer) {
    }
}
