package nl.accountregister.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.RuleViolation;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Antwoorden: what was answered to the questions of a plan form, by question id. A question without an answer is not
 * in it; a value is as {@link QuestionKind} says, or, until the check, as it was typed.
 */
public record Answers(Map<String, List<String>> values) {

    public static final Answers NONE = new Answers(Map.of());

    private static final JsonFactory JSON = new JsonFactory();

    public Answers {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((question, answer) -> {
            if (!answer.isEmpty()) {
                copy.put(question, List.copyOf(answer));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * The answers among the fields of a form that was sent in: outer blanks gone, empty ones left out, people one a
     * line, choices in the order of the form, and a date from its three fields {@code <id>-dag}, {@code -maand} and
     * {@code -jaar}. What is no question of the form is passed over.
     */
    public static Answers typed(PlanForm form, Map<String, List<String>> fields) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Question question : form.questions()) {
            List<String> raw = fields.getOrDefault(question.id(), List.of());
            values.put(question.id(), switch (question.kind()) {
                case PEOPLE -> raw.stream().flatMap(v -> clean(v).lines()).map(String::strip).filter(v -> !v.isEmpty()).toList();
                case SEVERAL -> inOrder(question, raw.stream().map(Answers::clean).filter(v -> !v.isEmpty()).distinct().toList());
                case DATE -> raw.isEmpty() ? date(question.id(), fields) : first(raw);
                default -> first(raw);
            });
        }
        return new Answers(values);
    }

    /**
     * The answers as JSON gives them: per question a text, or a list of texts; an empty one is no answer.
     *
     * @param field what the question's id is put behind in the field of a violation, such as {@code antwoorden.}
     * @throws RuleViolation when an answer is neither
     */
    public static Answers given(Map<String, ?> json, String field) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        json.forEach((question, value) -> values.put(question, texts(field + question, value)));
        return new Answers(values);
    }

    /** The answers as the fields of a web form, as {@link #typed} reads them; people are lines of one text. */
    public Map<String, List<String>> fields(PlanForm form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.questions().stream().filter(q -> has(q.id()))
            .forEach(q -> fields.put(q.id(), q.kind() == QuestionKind.PEOPLE ? List.of(value(q.id())) : all(q.id())));
        return fields;
    }

    /** The same answers, with those of the other in place of these where the other has been asked the question. */
    public Answers with(Set<String> asked, Answers other) {
        Map<String, List<String>> merged = new LinkedHashMap<>(values);
        asked.forEach(question -> merged.put(question, other.all(question)));
        return new Answers(merged);
    }

    /** The values of an answer; empty when there is none. */
    public List<String> all(String question) {
        return values.getOrDefault(question, List.of());
    }

    /** The value of an answer, lists joined by line ends; an empty text when there is none. */
    public String value(String question) {
        return String.join("\n", all(question));
    }

    public boolean has(String question) {
        return values.containsKey(question);
    }

    /**
     * One JSON object, always the same text for the same answers: first the questions of the form in its order, then
     * what an older version of the form asked, by name. Lists are arrays, the rest are strings.
     */
    public String json(PlanForm form) {
        Set<String> order = new LinkedHashSet<>(form.questions().stream().map(Question::id).toList());
        order.addAll(new TreeSet<>(values.keySet()));
        return json(order, question -> form.question(question).map(q -> q.kind().isList()).orElse(all(question).size() > 1));
    }

    /** The same by itself, in the order in which the answers are; one value stands alone, more are an array. */
    String json() {
        return json(values.keySet(), question -> all(question).size() > 1);
    }

    private String json(Set<String> order, Predicate<String> isList) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (String question : order) {
                if (has(question)) {
                    json.writeFieldName(question);
                    List<String> answer = all(question);
                    if (isList.test(question)) {
                        json.writeArray(answer.toArray(String[]::new), 0, answer.size());
                    } else {
                        json.writeString(answer.get(0));
                    }
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException when this is not what {@link #json} wrote */
    public static Answers parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(text)) {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            while (json.nextToken() != JsonToken.END_OBJECT) {
                expect(json.currentToken(), JsonToken.FIELD_NAME);
                String question = json.currentName();
                List<String> answer = new ArrayList<>();
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        expect(json.currentToken(), JsonToken.VALUE_STRING);
                        answer.add(json.getText());
                    }
                } else {
                    expect(json.currentToken(), JsonToken.VALUE_STRING);
                    answer.add(json.getText());
                }
                values.put(question, answer);
            }
            return new Answers(values);
        } catch (IOException e) {
            throw new IllegalArgumentException("not the answers to a plan form", e);
        }
    }

    private static void expect(JsonToken is, JsonToken should) {
        if (is != should) {
            throw new IllegalArgumentException("not the answers to a plan form: " + is + " where " + should + " belongs");
        }
    }

    private static List<String> texts(String field, @Nullable Object value) {
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        if (all.stream().anyMatch(v -> v == null || v instanceof Map || v instanceof List)) {
            throw RuleViolation.of(field, "plan.json.answers");
        }
        return all.stream().map(Object::toString).map(Answers::clean).filter(v -> !v.isEmpty()).toList();
    }

    private static List<String> first(List<String> raw) {
        return raw.stream().map(Answers::clean).filter(v -> !v.isEmpty()).limit(1).toList();
    }

    private static List<String> inOrder(Question question, List<String> chosen) {
        List<String> known = question.options().stream().map(PlanForm.Choice::id).filter(chosen::contains).toList();
        return Stream.concat(known.stream(), chosen.stream().filter(v -> !known.contains(v))).toList();
    }

    /** An ISO date when the three are numbers, else what was typed, so that the check can refuse it and the page show it. */
    private static List<String> date(String id, Map<String, List<String>> fields) {
        List<String> parts = Stream.of("-jaar", "-maand", "-dag").map(p -> fields.getOrDefault(id + p, List.of()))
            .map(v -> v.isEmpty() ? "" : clean(v.get(0))).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return List.of();
        }
        if (parts.get(0).matches("\\d{4}") && parts.subList(1, 3).stream().allMatch(p -> p.matches("\\d{1,2}"))) {
            return List.of("%s-%02d-%02d".formatted(parts.get(0), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(2))));
        }
        return List.of(String.join("-", parts));
    }

    private static String clean(String raw) {
        return Normalizer.normalize(Objects.requireNonNullElse(raw, "").replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).strip();
    }
}
