package nl.accountregister.plan;

import nl.accountregister.shared.Bilingual;

import java.util.List;
import java.util.Map;

/**
 * Beheerplan as a document: everything that its pages say. The same facts give the same document.
 *
 * @param form    form that was answered, as it was then
 * @param version version that the document shows
 * @param facts   what the document says beside the answers
 * @param titles  titles of the forms that the versions answer, by {@code id@version}, as they were
 */
public record PlanDocument(PlanForm form, PlanVersion version, PlanFacts facts, Map<String, Bilingual> titles) {

    /** A document of which every version answers the same form. */
    public PlanDocument(PlanForm form, PlanVersion version, PlanFacts facts) {
        this(form, version, facts, Map.of());
    }

    public PlanDocument {
        titles = Map.copyOf(titles);
    }

    static String key(PlanFacts.Past past) {
        return past.formId() + "@" + past.formVersion();
    }

    /** What the form of a version was called. */
    public Bilingual title(PlanFacts.Past past) {
        return titles.getOrDefault(key(past), form.title());
    }

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
