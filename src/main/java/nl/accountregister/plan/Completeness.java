package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.Violation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Volledigheid: the rule that says which questions of a plan form still lack a good answer. A plan with missing
 * answers may be kept to go on with later; one with invalid answers may not be stored at all.
 *
 * @param problems what is wrong, in the order of the form
 */
public record Completeness(List<Problem> problems) {

    /** The largest number of digits that a number may have, so that it is read before it is compared. */
    private static final int DIGITS = 9;

    /**
     * Gebrek: one question that is not answered well.
     *
     * @param missing   true when there is no answer, or too little of it; false when what is there cannot be
     * @param violation the question's id as field, and the message
     */
    public record Problem(Section section, Question question, boolean missing, Violation violation) {
    }

    /** Checks the answers against each question of the form. */
    public static Completeness of(PlanForm form, Answers answers) {
        return new Completeness(form.sections().stream().flatMap(section -> section.questions().stream()
            .flatMap(question -> problem(section, question, answers.all(question.id())).stream())).toList());
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }

    /** What is there and cannot be. */
    public List<Violation> invalid() {
        return problems.stream().filter(p -> !p.missing()).map(Problem::violation).toList();
    }

    /** All that stands in the way of sending the plan in. */
    public List<Violation> violations() {
        return problems.stream().map(Problem::violation).toList();
    }

    /** The problems of one section, for a page that shows one section at a time. */
    public List<Problem> in(Section section) {
        return problems.stream().filter(p -> p.section().id().equals(section.id())).toList();
    }

    private static Optional<Problem> problem(Section section, Question question, List<String> answer) {
        Optional<Violation> invalid = answer.isEmpty() ? Optional.empty() : invalid(question, answer);
        if (invalid.isPresent()) {
            return invalid.map(v -> new Problem(section, question, false, v));
        }
        return missing(question, answer).map(v -> new Problem(section, question, true, v));
    }

    private static Optional<Violation> missing(Question question, List<String> answer) {
        if (answer.isEmpty()) {
            return question.required() ? violation(question, "plan.missing." + question.kind().code()) : Optional.empty();
        }
        int least = question.limits().least();
        return question.kind().isList() && answer.size() < least
            ? violation(question, "plan.tooFew." + question.kind().code(), least, answer.size()) : Optional.empty();
    }

    private static Optional<Violation> invalid(Question question, List<String> answer) {
        if (!question.kind().isList() && answer.size() > 1) {
            return violation(question, "plan.notOne");
        }
        int most = question.limits().most();
        if (question.kind().isList() && answer.size() > most) {
            return violation(question, "plan.tooMany." + question.kind().code(), most, answer.size());
        }
        return switch (question.kind()) {
            case TEXT, PEOPLE -> text(question, answer, false);
            case LONG_TEXT -> text(question, answer, true);
            case CHOICE, SEVERAL -> answer.stream().allMatch(v -> question.option(v).isPresent())
                ? Optional.empty() : violation(question, "plan.noSuchChoice");
            case YES_NO -> answer.get(0).equals("ja") || answer.get(0).equals("nee")
                ? Optional.empty() : violation(question, "plan.noSuchChoice");
            case DATE -> isDate(answer.get(0)) ? Optional.empty() : violation(question, "plan.noDate");
            case NUMBER -> number(question, answer.get(0));
        };
    }

    private static Optional<Violation> text(Question question, List<String> answer, boolean lines) {
        PlainText text = new PlainText();
        for (String value : answer) {
            if (lines) {
                text.optionalBlock(question.id(), value, question.limits().characters());
            } else {
                text.optionalLine(question.id(), value, question.limits().characters());
            }
        }
        return text.violations().stream().findFirst()
            .flatMap(v -> violation(question, v.key().replace("error.text.", "plan.text."), v.args().toArray()));
    }

    private static boolean isDate(String value) {
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(value).getYear() >= 2000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<Violation> number(Question question, String value) {
        int least = question.limits().least();
        int most = question.limits().most();
        boolean good = value.matches("\\d{1," + DIGITS + "}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return good ? Optional.empty() : violation(question, "plan.noNumber", least, most);
    }

    /** Every message begins with the question, so that a list of messages can be read by itself. */
    private static Optional<Violation> violation(Question question, String key, Object... args) {
        return Optional.of(new Violation(question.id(), key, Stream.concat(Stream.of(question.label()), Arrays.stream(args)).toList()));
    }
}
