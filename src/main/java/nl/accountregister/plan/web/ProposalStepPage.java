package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.web.FormView;
import nl.accountregister.web.StepView;

import java.util.List;

/**
 * Een onderdeel of a proposal, to fill in.
 *
 * @param step     which section, from 1
 * @param account  name of the account
 * @param action   where it is sent
 * @param previous the page before
 * @param revision revision of the draft that is shown
 * @param returned why the version before came back; null when it did not
 */
public record ProposalStepPage(int step, String account, String action, String previous, List<StepView> steps, FormView form, Section section,
                               int revision, @Nullable Returned returned) {

    /** Who gave it back, when, and why. */
    public record Returned(String from, String reason) {
    }
}
