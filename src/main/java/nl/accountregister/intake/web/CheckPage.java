package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.intake.RequestHint;
import nl.accountregister.intake.RequestMessage;
import nl.accountregister.web.FormView;
import nl.accountregister.web.StepView;

import java.util.List;

/**
 * The last page of the wizard: everything once more, what is missing where, and what to know before sending.
 *
 * @param missing  what is missing, step by step
 * @param question the question that is answered by sending; null when it is sent for the first time
 */
public record CheckPage(long id, String name, List<StepView> steps, FormView form, List<Block> blocks, List<Group> missing,
                        List<RequestHint> hints, @Nullable RequestMessage question, String previous) {

    /**
     * What was filled in under one heading.
     *
     * @param href where it can be changed; null where it cannot
     */
    public record Block(String title, @Nullable String href, List<Fact> facts) {
    }

    /** A question and its answer in words; several values one a line. */
    public record Fact(String label, String value) {
    }

    /** What is missing in one step: links to the fields. */
    public record Group(String step, List<Link> links) {
    }

    /** A link with its words. */
    public record Link(String href, String text) {
    }

    /** How many answers are missing. */
    public int missingCount() {
        return missing.stream().mapToInt(group -> group.links().size()).sum();
    }

    public String action() {
        return "/aanvragen/" + id + (question == null ? "/indienen" : "/beantwoorden");
    }
}
