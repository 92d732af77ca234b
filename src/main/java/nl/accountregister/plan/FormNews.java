package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;

import java.util.List;

/**
 * Nieuw in het formulier: what a plan that was made with an older version of its form lags behind.
 *
 * @param version the version that the form has now
 * @param added   questions that were not asked then
 * @param changed questions that are asked otherwise now: in other words, with other choices or other limits
 * @param gone    questions that are not asked any more, as they were asked
 */
public record FormNews(int version, List<Question> added, List<Question> changed, List<Question> gone) {

    static FormNews between(PlanForm then, PlanForm now) {
        return new FormNews(now.version(), now.questions().stream().filter(q -> then.question(q.id()).isEmpty()).toList(),
            now.questions().stream().filter(q -> then.question(q.id()).filter(old -> differs(old, q)).isPresent()).toList(),
            then.questions().stream().filter(q -> now.question(q.id()).isEmpty()).toList());
    }

    private static boolean differs(Question then, Question now) {
        return then.kind() != now.kind() || then.required() != now.required() || !then.label().equals(now.label())
            || !then.limits().equals(now.limits()) || !then.options().equals(now.options());
    }
}
