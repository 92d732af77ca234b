package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Voorbereid formulier: a plan form for one request or account, with what is known of it.
 *
 * @param reference for which request or account
 * @param facts     what the register knows, in words, to show at the top
 * @param stored    the answers of the plan as it stands
 * @param people    who runs the page as far as the register knows: suggested where nobody has answered that
 */
public record PreparedForm(PlanForm form, PlanReference reference, List<Fact> facts, Answers stored, List<String> people) {

    /** What is known, such as "Eigenaar" and a name. */
    public record Fact(String label, String value) {
    }

    public PreparedForm {
        facts = List.copyOf(facts);
        people = List.copyOf(people);
    }

    /** What stands in the fields already. */
    public Answers answers() {
        return knowing(form, stored, people);
    }

    FormBasis basis() {
        return FormBasis.of(form, stored, answers());
    }

    /**
     * The answers, with these people where the form first asks who runs the page and nobody has answered that: their
     * functions are left for the reader to add.
     */
    static Answers knowing(PlanForm form, Answers answers, List<String> people) {
        Question first = form.questions().stream().filter(q -> q.kind() == QuestionKind.PEOPLE).findFirst().orElse(null);
        if (first == null || answers.has(first.id()) || people.isEmpty()) {
            return answers;
        }
        Map<String, List<String>> known = new LinkedHashMap<>(answers.values());
        known.put(first.id(), people);
        return new Answers(known);
    }
}
