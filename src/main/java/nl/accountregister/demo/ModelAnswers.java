package nl.accountregister.demo;

import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Language;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A believable beheerplan: the good answers that the form itself gives as examples. */
final class ModelAnswers {

    private ModelAnswers() {
    }

    static Answers of(PlanForm form, LocalDate day, List<String> people) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            answers.put(question.id(), answer(question, day, people));
        }
        return new Answers(answers);
    }

    private static List<String> answer(Question question, LocalDate day, List<String> people) {
        int least = Math.max(1, question.limits().least());
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> List.of(question.example().nl().isBlank() ? "Dat spreken we af met de afdeling communicatie." : question.example().nl());
            case CHOICE -> List.of(question.options().get(0).id());
            case SEVERAL -> question.options().stream().limit(least).map(PlanForm.Choice::id).toList();
            case YES_NO -> List.of("ja");
            case DATE -> List.of(day.plusMonths(6).toString());
            case NUMBER -> List.of(String.valueOf(Math.max(1, question.limits().least())));
            case PEOPLE -> people.stream().limit(Math.max(2, question.limits().least())).toList();
        };
    }
}
