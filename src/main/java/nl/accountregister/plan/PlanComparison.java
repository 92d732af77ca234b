package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.plan.WordDiff.Piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Vergelijking of two versions of a plan, question by question: in the order of the later form, with what only the
 * former one asked at the end of its section.
 *
 * @param lines one line for each question of either form
 */
public record PlanComparison(List<Line> lines) {

    public PlanComparison {
        lines = List.copyOf(lines);
    }

    /**
     * One question with both answers; an empty list is no answer.
     *
     * @param section section of the form that asks it last
     * @param was     the question as the former form asked it; null when it did not
     * @param now     the question as the later form asks it; null when it does not
     */
    public record Line(Section section, @Nullable Question was, @Nullable Question now, List<String> before, List<String> after) {

        /** The question as it was asked last. */
        public Question question() {
            return now != null ? now : Objects.requireNonNull(was);
        }

        public boolean changed() {
            return was == null || now == null || !before.equals(after);
        }

        /** Which words of the answer went and which came. */
        public List<Piece> pieces(AnswerWords words) {
            return WordDiff.of(was == null ? "" : text(words, was, before), now == null ? "" : text(words, now, after));
        }

        private static String text(AnswerWords words, Question question, List<String> answer) {
            return String.join("\n", words.onPaper(question, answer));
        }
    }

    /** Compares the answers to a form with those to the same or a later one. */
    public static PlanComparison of(PlanForm former, Answers before, PlanForm later, Answers after) {
        List<Line> lines = new ArrayList<>();
        for (Section section : later.sections()) {
            section.questions().forEach(q -> lines.add(new Line(section, former.question(q.id()).orElse(null), q, before.all(q.id()), after.all(q.id()))));
            former.sections().stream().filter(s -> s.id().equals(section.id())).forEach(s -> gone(lines, s, later, before));
        }
        former.sections().stream().filter(s -> later.sections().stream().noneMatch(l -> l.id().equals(s.id())))
            .forEach(s -> gone(lines, s, later, before));
        return new PlanComparison(lines);
    }

    private static void gone(List<Line> lines, Section section, PlanForm later, Answers before) {
        section.questions().stream().filter(q -> later.question(q.id()).isEmpty())
            .forEach(q -> lines.add(new Line(section, q, null, before.all(q.id()), List.of())));
    }

    /** The questions whose answer changed, or that only one of the forms asks. */
    public List<Line> changes() {
        return lines.stream().filter(Line::changed).toList();
    }

    /** The line of a question. */
    public Optional<Line> line(String question) {
        return lines.stream().filter(l -> l.question().id().equals(question)).findFirst();
    }
}
