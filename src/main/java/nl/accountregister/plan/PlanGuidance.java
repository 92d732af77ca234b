package nl.accountregister.plan;

import nl.accountregister.organisation.Profiles;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.OwnWords;
import nl.accountregister.shared.yaml.Definition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Uitleg bij een beheerplanformulier, as this organisation gives it: what its profile says beside a question instead of
 * what the form says, and what it calls its department and its locations ({@link OwnWords}). The questions themselves are
 * the form's: another question is another version of the form.
 */
final class PlanGuidance {

    private static final Logger LOG = LoggerFactory.getLogger(PlanGuidance.class);

    /** What the profile says beside one question. An empty text leaves what the form says. */
    private record Said(Bilingual help, Bilingual example) {

        static final Said NOTHING = new Said(Bilingual.EMPTY, Bilingual.EMPTY);
    }

    private final OwnWords words;
    /** By form and question. */
    private final Map<String, Map<String, Said>> said;

    private PlanGuidance(OwnWords words, Map<String, Map<String, Said>> said) {
        this.words = words;
        this.said = said;
    }

    /**
     * The forms with the guidance in them. A form of the organisation's own may ask less than the one that the profile was
     * made for: what is said beside a question that it does not ask, is passed over.
     *
     * @throws nl.accountregister.shared.FaultyDefinition when the profile speaks of a form that does not exist
     */
    static List<PlanForm> of(Profiles profiles, Collection<PlanForm> forms) {
        Map<String, PlanForm> byId = forms.stream().collect(Collectors.toMap(PlanForm::id, form -> form));
        PlanGuidance guidance = new PlanGuidance(profiles.current().words(), profiles.planGuidance().map(d -> d.as(part -> said(part, byId))).orElse(Map.of()));
        return forms.stream().map(guidance::in).toList();
    }

    private static Map<String, Map<String, Said>> said(Definition part, Map<String, PlanForm> forms) {
        Map<String, Map<String, Said>> said = new HashMap<>();
        for (String id : part.keys()) {
            PlanForm form = forms.get(id);
            if (form == null) {
                throw part.place(id).fault("there is no plan form '" + id + "'; there are: " + String.join(", ", new TreeSet<>(forms.keySet())));
            }
            said.put(id, part.part(id, questions -> said(questions, form)));
        }
        return said;
    }

    private static Map<String, Said> said(Definition questions, PlanForm form) {
        Map<String, Said> said = new HashMap<>();
        for (String id : questions.keys()) {
            if (form.question(id).isEmpty()) {
                LOG.warn("the profile says something beside the question '{}', which the plan form '{}' does not ask", id, form.id());
            }
            said.put(id, questions.part(id, d -> {
                Said one = new Said(d.optionalBilingual("uitleg"), d.optionalBilingual("goed-antwoord"));
                if (one.equals(Said.NOTHING)) {
                    throw d.place().fault("'uitleg' or 'goed-antwoord' is expected here");
                }
                return one;
            }));
        }
        return said;
    }

    private PlanForm in(PlanForm form) {
        Map<String, Said> beside = said.getOrDefault(form.id(), Map.of());
        return new PlanForm(form.id(), form.version(), form.title(), words.in(form.intro()), form.sections().stream().map(section ->
            new Section(section.id(), section.title(), words.in(section.intro()), section.questions().stream()
                .map(question -> in(question, beside.getOrDefault(question.id(), Said.NOTHING))).toList())).toList());
    }

    private Question in(Question question, Said said) {
        return new Question(question.id(), question.kind(), question.label(), words.in(said.help().isEmpty() ? question.help() : said.help()),
            words.in(said.example().isEmpty() ? question.example() : said.example()), question.required(), question.limits(), question.options());
    }
}
