package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Choice;
import nl.accountregister.plan.PlanForm.Limits;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.shared.yaml.Definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Formulierbestand: the keys of a plan form's file, and what they become. */
final class PlanFormFile {

    /** The most that any text holds: a PDF field of this length still reads well. */
    static final int MOST_CHARACTERS = 4000;
    /** Enough for a name and a function. */
    static final int PERSON_CHARACTERS = 160;

    /** What a herziening asks stands in the same file, and is no part of a plan: its version stays when this changes. */
    static final String REVIEW = "herziening";

    /** Fields that a form has of itself, and those that the page sends along on which a plan is written. */
    private static final Set<String> TAKEN = Set.of(PlanFormPdf.FORM, PlanFormPdf.REFERENCE, PlanFormPdf.BASIS, "csrf", "actie", "revisie");

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String ID_RULE = "be lower-case words with hyphens between them";

    private final String id;
    private final Set<String> sectionIds = new HashSet<>();
    private final Set<String> questionIds = new HashSet<>();
    private final Map<String, String> fields = new HashMap<>();

    private PlanFormFile(String id) {
        this.id = id;
    }

    static PlanForm read(String id, String file, byte[] content) {
        return read(id, file, content, d -> { });
    }

    /** @param also told of the whole file, for who finds later that its version has to go up, and who reads {@link #REVIEW} */
    static PlanForm read(String id, String file, byte[] content, Consumer<Definition> also) {
        return Definition.read(file, content, d -> {
            also.accept(d);
            d.later(REVIEW);
            return new PlanFormFile(id).form(d);
        });
    }

    private PlanForm form(Definition d) {
        if (!d.text("formulier", ID, ID_RULE).equals(id)) {
            throw d.place("formulier").fault("'formulier' must be the name of the file, '" + id + "'");
        }
        PlanForm form = new PlanForm(id, d.whole("versie", 1, 9999), d.bilingual("titel"), d.optionalBilingual("inleiding"),
            d.parts("onderdelen", this::section));
        if (form.sections().isEmpty()) {
            throw d.place("onderdelen").fault("a plan form needs at least one section under 'onderdelen'");
        }
        return form;
    }

    private Section section(Definition d) {
        String section = d.text("id", ID, ID_RULE);
        if (!sectionIds.add(section)) {
            throw d.place("id").fault("the section '" + section + "' is in this form already");
        }
        List<Question> questions = d.parts("vragen", this::question);
        if (questions.isEmpty()) {
            throw d.place("vragen").fault("a section needs at least one question under 'vragen'");
        }
        return new Section(section, d.bilingual("titel"), d.optionalBilingual("uitleg"), questions);
    }

    private Question question(Definition d) {
        String question = d.text("id", ID, ID_RULE);
        if (!questionIds.add(question)) {
            throw d.place("id").fault("the question '" + question + "' is in this form already");
        }
        QuestionKind kind = d.code("soort", QuestionKind.class);
        if (TAKEN.contains(question)) {
            throw d.place("id").fault("'" + question + "' is the name of a field of the form itself; choose another id");
        }
        // an answer that lands in the field of another question is lost
        for (String field : kind == QuestionKind.DATE ? PlanFormPdf.parts(question) : List.of(question)) {
            String other = fields.putIfAbsent(field, question);
            if (other != null) {
                throw d.place("id").fault("the question '" + question + "' has the field '" + field + "', which the question '" + other + "' has already");
            }
        }
        List<Choice> options = kind == QuestionKind.CHOICE || kind == QuestionKind.SEVERAL ? options(d) : List.of();
        return new Question(question, kind, d.bilingual("vraag"), d.bilingual("uitleg"), d.optionalBilingual("goed-antwoord"),
            d.flag("verplicht", true), limits(d, kind, options), options);
    }

    private List<Choice> options(Definition d) {
        Set<String> seen = new HashSet<>();
        List<Choice> options = d.parts("keuzes", o -> {
            String option = o.text("id", ID, ID_RULE);
            if (!seen.add(option)) {
                throw o.place("id").fault("the choice '" + option + "' is in this question already");
            }
            return new Choice(option, o.bilingual("tekst"));
        });
        if (options.size() < 2) {
            throw d.place("keuzes").fault("a question with choices needs at least two under 'keuzes'");
        }
        return options;
    }

    private Limits limits(Definition d, QuestionKind kind, List<Choice> options) {
        Limits limits = switch (kind) {
            case TEXT -> new Limits(d.optionalWhole("tekens", 1, MOST_CHARACTERS).orElse(200), 0, 0);
            case LONG_TEXT -> new Limits(d.optionalWhole("tekens", 1, MOST_CHARACTERS).orElse(1500), 0, 0);
            case NUMBER -> new Limits(0, d.whole("minstens", 0, 999_999_999), d.whole("hoogstens", 0, 999_999_999));
            case SEVERAL -> new Limits(0, d.optionalWhole("minstens", 1, options.size()).orElse(0),
                d.optionalWhole("hoogstens", 1, options.size()).orElse(options.size()));
            case PEOPLE -> new Limits(PERSON_CHARACTERS, d.optionalWhole("minstens", 1, 20).orElse(0),
                d.optionalWhole("hoogstens", 1, 20).orElse(20));
            case CHOICE, YES_NO, DATE -> new Limits(0, 0, 0);
        };
        if (limits.least() > limits.most()) {
            throw d.place("minstens").fault("'minstens' is more than 'hoogstens'");
        }
        return limits;
    }
}
