package nl.accountregister.plan;

import java.util.List;

/**
 * Beheerplan as a document: everything that its pages say. The same facts give the same document.
 *
 * @param form    form that was answered, as it was then
 * @param version version that the document shows
 * @param facts   what the document says beside the answers
 */
public record PlanDocument(PlanForm form, PlanVersion version, PlanFacts facts) {

    public PlanFacts.Page page() {
        return facts.page();
    }

    /** Conditions of earlier decisions, where this version's own decision names none. */
    public List<PlanFacts.Condition> standingConditions() {
        return version.decisions().stream().anyMatch(d -> d.conditions() != null && !d.conditions().isBlank()) ? List.of() : facts.conditions();
    }

    /** Ids of questions that were answered and that the form does not ask any more. */
    public List<String> formerQuestions() {
        return version.answers().values().keySet().stream().filter(id -> form.question(id).isEmpty()).toList();
    }
}
