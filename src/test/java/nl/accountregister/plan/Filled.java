package nl.accountregister.plan;

import nl.accountregister.plan.PlanForm.Question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers for tests. */
public final class Filled {

    private Filled() {
    }

    /** Each question answered as well as its kind asks. */
    public static Answers complete(PlanForm form) {
        return complete(form, "Wat we hier doen, en waarom.");
    }

    /** The same, with these words, as far as they fit, wherever someone writes freely. */
    public static Answers complete(PlanForm form, String words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.questions().forEach(q -> values.put(q.id(), answer(q, words)));
        return new Answers(values);
    }

    /** Only the first question with free text. */
    static Answers some(PlanForm form, String words) {
        return new Answers(Map.of(firstWritten(form), List.of(words)));
    }

    static String firstWritten(PlanForm form) {
        return form.questions().stream().filter(q -> q.kind() == QuestionKind.LONG_TEXT).findFirst().orElseThrow().id();
    }

    private static List<String> answer(Question question, String words) {
        int least = Math.max(1, question.limits().least());
        String line = shortened(words.replace('\n', ' '), question.limits().characters());
        return switch (question.kind()) {
            case TEXT -> List.of(line);
            case LONG_TEXT -> List.of(shortened(words, question.limits().characters()));
            case CHOICE -> List.of(question.options().get(0).id());
            case SEVERAL -> question.options().stream().limit(least).map(PlanForm.Choice::id).toList();
            case YES_NO -> List.of("ja");
            case DATE -> List.of("2026-11-20");
            case NUMBER -> List.of(String.valueOf(least));
            case PEOPLE -> {
                List<String> people = new ArrayList<>();
                for (int i = 1; i <= least; i++) {
                    people.add(shortened("Persoon " + i + " Voorbeeld, begeleider, " + line, question.limits().characters()).strip());
                }
                yield people;
            }
        };
    }

    private static String shortened(String words, int characters) {
        return words.codePointCount(0, words.length()) <= characters ? words
            : words.substring(0, words.offsetByCodePoints(0, characters)).strip();
    }
}
