package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.FormBasis.Course;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.plan.WordDiff.Change;
import nl.accountregister.plan.WordDiff.Piece;
import nl.accountregister.shared.Violation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Teruggelezen formulier: what was read, question by question, next to what is there.
 *
 * @param form      form of the plan: as it is now
 * @param lines     the questions that both forms ask
 * @param notAsked  questions that the form that came back does not ask
 * @param gone      what it answers that the plan does not ask any more
 * @param otherForm whether it is another form altogether
 */
public record ReadBack(PlanForm form, List<Line> lines, List<Question> notAsked, List<Gone> gone, boolean otherForm) {

    /**
     * One question that both forms ask.
     *
     * @param before    the answer that is there
     * @param read      the answer that was read
     * @param invalid   why what was read cannot be an answer; null when it can
     * @param overtaken whether the answer that is there was given after the form was made
     * @param untouched whether what was read is only what stood in the form when it was made, and the plan has left that behind
     */
    public record Line(Section section, Question question, List<String> before, List<String> read, @Nullable Violation invalid,
                       boolean overtaken, boolean untouched) {

        public boolean differs() {
            return !before.equals(read);
        }

        /** Whether it is taken over unless the reader says otherwise: not when somebody left it empty, or as it stood in the form. */
        public boolean isTaken() {
            return differs() && !read.isEmpty() && !untouched;
        }

        /** Which words of the answer went and which came; where there is only one answer, no word is marked. */
        public List<Piece> pieces(AnswerWords words) {
            String was = String.join("\n", words.onPaper(question, before));
            String is = String.join("\n", words.onPaper(question, read));
            return before.isEmpty() || read.isEmpty() ? List.of(new Piece(Change.SAME, before.isEmpty() ? is : was)) : WordDiff.of(was, is);
        }
    }

    /**
     * An answer to what is not asked.
     *
     * @param question the question; null when only the name of the field is known
     */
    public record Gone(@Nullable Question question, String name, List<String> answer) {
    }

    public ReadBack {
        lines = List.copyOf(lines);
        notAsked = List.copyOf(notAsked);
        gone = List.copyOf(gone);
    }

    /**
     * Puts a reading next to a plan.
     *
     * @param then  the form that was filled in, as it was; null when nothing is known of it
     * @param basis what stood in it when it was made for this plan; null when that is not known
     */
    static ReadBack of(PlanFormReading reading, @Nullable PlanForm then, PlanForm form, Answers now, @Nullable FormBasis basis) {
        Set<String> asked = reading.asked(form);
        Answers read = reading.answers(form);
        Map<String, Violation> invalid = Completeness.of(form, read).invalid().stream()
            .collect(Collectors.toMap(Violation::field, v -> v, (first, second) -> first));
        List<Line> lines = form.sections().stream().flatMap(s -> s.questions().stream().filter(q -> asked.contains(q.id()))
            .map(q -> line(s, q, now.all(q.id()), read.all(q.id()), invalid.get(q.id()), basis))).toList();
        return new ReadBack(form, lines, form.questions().stream().filter(q -> !asked.contains(q.id())).toList(), gone(reading, then, form),
            !reading.formId().equals(form.id()));
    }

    /** The lines that differ. */
    public List<Line> differences() {
        return lines.stream().filter(Line::differs).toList();
    }

    /** Ids of the questions whose answer is taken over unless the reader says otherwise. */
    public Set<String> taken() {
        return lines.stream().filter(Line::isTaken).map(l -> l.question().id()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The answers that were read. */
    public Answers read() {
        Map<String, List<String>> read = new HashMap<>();
        lines.forEach(l -> read.put(l.question().id(), l.read()));
        return new Answers(read);
    }

    /** The answers that were there, as far as this form asks them. */
    public Answers before() {
        Map<String, List<String>> before = new HashMap<>();
        lines.forEach(l -> before.put(l.question().id(), l.before()));
        return new Answers(before);
    }

    /** What cannot be an answer among what is taken over. */
    public List<Violation> invalid() {
        return lines.stream().filter(l -> l.isTaken() && l.invalid() != null).map(Line::invalid).toList();
    }

    private static Line line(Section section, Question question, List<String> now, List<String> read, @Nullable Violation invalid, @Nullable FormBasis basis) {
        Course course = basis == null ? Course.FORM : basis.course(question, now, read);
        // what nobody touched is what is there, also when a program dropped a sign that nobody sees
        return course == Course.NEITHER ? new Line(section, question, now, now, null, false, true)
            : new Line(section, question, now, read, invalid, course == Course.PLAN || course == Course.BOTH, course == Course.PLAN);
    }

    private static List<Gone> gone(PlanFormReading reading, @Nullable PlanForm then, PlanForm form) {
        List<Gone> gone = new ArrayList<>();
        if (then != null) {
            Answers old = reading.answers(then);
            then.questions().stream().filter(q -> form.question(q.id()).isEmpty() && old.has(q.id()))
                .forEach(q -> gone.add(new Gone(q, q.id(), old.all(q.id()))));
            return gone;
        }
        reading.fields().forEach((name, answer) -> {
            String question = name.replaceFirst("--.*|-(dag|maand|jaar)$", "");
            boolean ours = PlanFormPdf.OWN.contains(name) || Stream.of(name, question).anyMatch(n -> form.question(n).isPresent());
            if (!ours && !answer.isEmpty()) {
                gone.add(new Gone(null, name, answer));
            }
        });
        return gone;
    }
}
