package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;

import java.util.List;

/**
 * Vergelijking of two versions of a plan, question by question in the order of the form.
 *
 * @param lines one line for each question of the form
 */
public record PlanComparison(List<Line> lines) {

    /** One question with both answers; an empty list is no answer. */
    public record Line(Section section, Question question, List<String> before, List<String> after) {

        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** @param form the form of the later version */
    public static PlanComparison of(PlanForm form, Answers before, Answers after) {
        return new PlanComparison(form.sections().stream().flatMap(section -> section.questions().stream()
            .map(q -> new Line(section, q, before.all(q.id()), after.all(q.id())))).toList());
    }

    /** The questions whose answer changed. */
    public List<Line> changes() {
        return lines.stream().filter(Line::changed).toList();
    }
}
