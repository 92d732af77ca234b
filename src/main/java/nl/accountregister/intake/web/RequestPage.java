package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.intake.RequestHint;
import nl.accountregister.intake.RequestMessage;
import nl.accountregister.intake.web.CheckPage.Block;
import nl.accountregister.plan.PlanUpload;
import nl.accountregister.web.FormView;

import java.util.List;

/**
 * One request on one page.
 *
 * @param term       the term in words; null when none runs
 * @param facts      who asked, when it came in, the term
 * @param blocks     place and people, then the plan
 * @param events     history, newest first
 * @param question   the question that waits for an answer; null when none does
 * @param accountUrl the account that came of it; null while there is none
 * @param resumeUrl  the first page of the wizard where something is missing
 * @param form       the answer or the intake, as it was typed
 * @param may        what the reader can do now
 * @param uploads    forms of which answers were taken over into the plan
 */
public record RequestPage(long id, String name, String status, String tone, @Nullable String term, boolean late, String who, String since,
                          String next, List<CheckPage.Fact> facts, List<Block> blocks, List<RequestHint> hints, List<Event> events,
                          @Nullable RequestMessage question, @Nullable String accountUrl, String resumeUrl,
                          FormView form, May may, List<PlanUpload> uploads) {

    /**
     * Wat er gebeurde.
     *
     * @param iso  moment or day for machines
     * @param tone of the dot
     */
    public record Event(String iso, String moment, String title, @Nullable String by, @Nullable String text, String tone) {
    }

    /**
     * Wat de lezer kan doen.
     *
     * @param resume   go on with a draft, or change it before answering
     * @param answer   answer the question
     * @param start    take it in hand
     * @param intake   record an intake
     * @param decide   decide
     * @param paper    fill in the plan as a PDF
     * @param ownTreat communications looks at their own request, which another treats
     */
    public record May(boolean resume, boolean answer, boolean withdraw, boolean start, boolean intake, boolean decide, boolean paper, boolean ownTreat) {
    }
}
