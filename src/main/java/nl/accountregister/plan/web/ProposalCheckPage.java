package nl.accountregister.plan.web;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.web.ProposalStepPage.Returned;
import nl.accountregister.web.FormView;
import nl.accountregister.web.Option;
import nl.accountregister.web.StepView;

import java.util.List;

/**
 * The last page of a proposal: everything once more, what is missing where, and what changes.
 *
 * @param begun   whether there is a draft that can be sent
 * @param missing links to the fields where something is missing
 * @param changes what would change; null when no version is in force
 */
public record ProposalCheckPage(long accountId, String account, List<StepView> steps, FormView form, int revision, boolean begun, List<Option> missing,
                                List<Block> blocks, @Nullable ComparisonView changes, @Nullable Returned returned, String previous) {

    /** A section of the plan with its answers, and where they can be changed. */
    public record Block(String title, String href, List<PlanPage.Answer> answers) {
    }
}
