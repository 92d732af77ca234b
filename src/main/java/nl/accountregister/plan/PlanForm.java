package nl.accountregister.plan;

import nl.accountregister.shared.Bilingual;

import java.util.List;
import java.util.Optional;

/**
 * Beheerplanformulier: the definition of a plan's questions, and the one source of web form, completeness check, PDF
 * and comparison.
 *
 * @param id       name of the form, such as {@code locatiepagina}
 * @param version  goes up when the questions change; a plan remembers it
 * @param title    title
 * @param intro    what the form is for, and what makes it easy to fill in
 * @param sections the sections, in order
 */
public record PlanForm(String id, int version, Bilingual title, Bilingual intro, List<Section> sections) {

    /** Onderdeel of a plan form, with questions in order. */
    public record Section(String id, Bilingual title, Bilingual intro, List<Question> questions) {
    }

    /**
     * Vraag of a plan form.
     *
     * @param id       unique in the form; the name of the field on page, PDF and in JSON
     * @param kind     what an answer looks like
     * @param label    the question
     * @param help     what to think of when answering
     * @param example  what a good answer looks like; empty for a question that needs none
     * @param required whether a plan is incomplete without it
     * @param limits   how long, how many, how much
     * @param options  the choices; empty for other kinds
     */
    public record Question(String id, QuestionKind kind, Bilingual label, Bilingual help, Bilingual example,
                           boolean required, Limits limits, List<Choice> options) {

        public Optional<Choice> option(String option) {
            return options.stream().filter(o -> o.id().equals(option)).findFirst();
        }
    }

    /**
     * Grenzen of an answer.
     *
     * @param characters most characters of a text, or of one line about a person; 0 for other kinds
     * @param least      smallest number, or fewest choices or people; 0 when there is no such limit
     * @param most       largest number, or most choices or people
     */
    public record Limits(int characters, int least, int most) {
    }

    /** Keuze: one of the options of a question. */
    public record Choice(String id, Bilingual label) {
    }

    /** All questions, in order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public Optional<Question> question(String questionId) {
        return questions().stream().filter(q -> q.id().equals(questionId)).findFirst();
    }
}
