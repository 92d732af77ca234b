package nl.accountregister.intake;

import nl.accountregister.plan.Answers;

import java.util.Set;

/**
 * Antwoorden that were given anew.
 *
 * @param asked   ids of the questions that were asked; of those, the ones that are not in the answers are emptied
 * @param answers the answers to them
 */
public record PlanChange(Set<String> asked, Answers answers) {

    public static final PlanChange NONE = new PlanChange(Set.of(), Answers.NONE);

    public PlanChange {
        asked = Set.copyOf(asked);
    }
}
