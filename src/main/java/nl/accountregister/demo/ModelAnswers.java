package nl.accountregister.demo;

import jakarta.inject.Singleton;
import nl.accountregister.account.Visibility;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A believable beheerplan: the good answers that the form itself gives as examples. */
@Singleton
class ModelAnswers {

    private static final String COMMUNICATIONS = "Communicatie";

    private final PlanForms forms;
    private final String department;

    ModelAnswers(PlanForms forms, Profiles profiles) {
        this.forms = forms;
        this.department = profiles.current().contact().department().nl();
    }

    /** The form by which an account of this kind is run. */
    Optional<PlanForm> form(AccountKind kind, Visibility visibility) {
        return forms.forKind(kind, visibility == Visibility.SHIELDED);
    }

    Answers of(PlanForm form, LocalDate day, List<String> people) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            answers.put(question.id(), answer(question, day, people));
        }
        return new Answers(answers);
    }

    private List<String> answer(Question question, LocalDate day, List<String> people) {
        int least = Math.max(1, question.limits().least());
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> List.of(question.example().nl().isBlank() ? "Dat spreken we samen af." : example(question));
            case CHOICE -> List.of(question.options().get(0).id());
            case SEVERAL -> question.options().stream().limit(least).map(PlanForm.Choice::id).toList();
            case YES_NO -> List.of("ja");
            case DATE -> List.of(day.plusMonths(6).toString());
            case NUMBER -> List.of(String.valueOf(Math.max(1, question.limits().least())));
            case PEOPLE -> people.stream().limit(Math.max(2, question.limits().least())).toList();
        };
    }

    /** The examples speak of Communicatie, which not every organisation has. */
    private String example(Question question) {
        String example = question.example().nl();
        return department.contains(COMMUNICATIONS) ? example : example.replace(COMMUNICATIONS, department);
    }
}
