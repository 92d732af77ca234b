package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Choice;
import nl.accountregister.plan.PlanForm.Limits;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForm.Section;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Coded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan form as keys and values, always in the same order, for the copy that is kept of it. */
final class PlanFormText {

    private PlanFormText() {
    }

    /** The whole form. */
    static Map<String, Object> of(PlanForm form) {
        return form(form, true);
    }

    /**
     * What a plan that was made with the form depends on: its questions, their kinds, limits and choices. Explanations and
     * examples may be polished without it being another form.
     */
    static Map<String, Object> asked(PlanForm form) {
        return form(form, false);
    }

    private static Map<String, Object> form(PlanForm form, boolean whole) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("formulier", form.id());
        tree.put("versie", form.version());
        tree.put("titel", words(form.title()));
        tree.put("inleiding", words(whole ? form.intro() : Bilingual.EMPTY));
        tree.put("onderdelen", form.sections().stream().map(s -> section(s, whole)).toList());
        return tree;
    }

    private static Map<String, Object> section(Section section, boolean whole) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", section.id());
        tree.put("titel", words(section.title()));
        tree.put("uitleg", words(whole ? section.intro() : Bilingual.EMPTY));
        tree.put("vragen", section.questions().stream().map(q -> question(q, whole)).toList());
        return tree;
    }

    private static Map<String, Object> question(Question question, boolean whole) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", question.id());
        tree.put("soort", question.kind().code());
        tree.put("vraag", words(question.label()));
        tree.put("uitleg", words(whole ? question.help() : Bilingual.EMPTY));
        tree.put("goed-antwoord", words(whole ? question.example() : Bilingual.EMPTY));
        tree.put("verplicht", question.required());
        tree.put("grenzen", List.of(question.limits().characters(), question.limits().least(), question.limits().most()));
        tree.put("keuzes", question.options().stream().map(o -> List.of(o.id(), o.label().nl(), o.label().en())).toList());
        return tree;
    }

    /** @throws ClassCastException or NullPointerException when this is not what {@link #of} made */
    static PlanForm read(Map<String, Object> tree) {
        return new PlanForm((String) tree.get("formulier"), ((Number) tree.get("versie")).intValue(), bilingual(tree, "titel"),
            bilingual(tree, "inleiding"), parts(tree, "onderdelen").stream().map(s -> new Section((String) s.get("id"), bilingual(s, "titel"),
            bilingual(s, "uitleg"), parts(s, "vragen").stream().map(PlanFormText::question).toList())).toList());
    }

    private static Question question(Map<String, Object> tree) {
        List<?> limits = (List<?>) tree.get("grenzen");
        return new Question((String) tree.get("id"), Coded.find(QuestionKind.class, (String) tree.get("soort")).orElseThrow(),
            bilingual(tree, "vraag"), bilingual(tree, "uitleg"), bilingual(tree, "goed-antwoord"), (Boolean) tree.get("verplicht"),
            new Limits(whole(limits, 0), whole(limits, 1), whole(limits, 2)),
            ((List<?>) tree.get("keuzes")).stream().map(o -> (List<?>) o)
                .map(o -> new Choice((String) o.get(0), new Bilingual((String) o.get(1), (String) o.get(2)))).toList());
    }

    private static int whole(List<?> numbers, int index) {
        return ((Number) numbers.get(index)).intValue();
    }

    private static List<String> words(Bilingual text) {
        return List.of(text.nl(), text.en());
    }

    private static Bilingual bilingual(Map<String, Object> tree, String key) {
        List<?> words = (List<?>) tree.get(key);
        return new Bilingual((String) words.get(0), (String) words.get(1));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> tree, String key) {
        return (List<Map<String, Object>>) tree.get(key);
    }
}
