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
 * @param missing  links to the fields where something is missing
 * @param question the question that is answered by sending; null when it is sent for the first time
 */
public record CheckPage(long id, String name, List<StepView> steps, FormView form, List<Block> blocks, List<Link> missing,
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

    /** A link with its words. */
    public record Link(String href, String text) {
    }

    public String action() {
        return "/aanvragen/" + id + (question == null ? "/indienen" : "/beantwoorden");
    }
}
