package nl.accountregister.review;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Coded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers as the database keeps them: JSON, each with its question. The first reviews kept six booleans by the codes of
 * their questions; those are read as what they are.
 */
@Singleton
class ReviewAnswersText implements AttributeConverter<ReviewAnswers, String> {

    private static final String ALL = "vragen";

    private final ObjectMapper json;

    ReviewAnswersText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToPersistedValue(ReviewAnswers answers, ConversionContext context) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (ReviewAnswer answer : answers.all()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", answer.id());
            one.put("soort", answer.kind().code());
            one.put("nl", answer.asked().nl());
            one.put("en", answer.asked().en());
            one.put("antwoord", answer.value());
            if (answer.note() != null) {
                one.put("toelichting", answer.note());
            }
            one.put("inOrde", answer.good());
            all.add(one);
        }
        try {
            return json.writeValueAsString(Map.of(ALL, all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReviewAnswers convertToEntityValue(String text, ConversionContext context) {
        try {
            Map<String, Object> read = json.readValue(text, Argument.mapOf(String.class, Object.class));
            return new ReviewAnswers(read.get(ALL) instanceof List<?> all ? all.stream().map(one -> answer((Map<?, ?>) one)).toList() : first(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReviewAnswer answer(Map<?, ?> one) {
        return new ReviewAnswer(text(one, "id"), Coded.find(AnswerKind.class, text(one, "soort")).orElse(AnswerKind.YES_NO),
            new Bilingual(text(one, "nl"), text(one, "en")), text(one, "antwoord"), one.get("toelichting") == null ? null : text(one, "toelichting"),
            Boolean.TRUE.equals(one.get("inOrde")));
    }

    private static List<ReviewAnswer> first(Map<String, Object> byCode) {
        List<ReviewAnswer> all = new ArrayList<>();
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            if (byCode.get(question.code()) instanceof Boolean yes) {
                all.add(new ReviewAnswer(question.field(), AnswerKind.YES_NO, Bilingual.EMPTY, yes ? ReviewAnswer.YES : ReviewAnswer.NO, null, yes));
            }
        }
        return all;
    }

    private static String text(Map<?, ?> one, @Nullable String key) {
        Object value = one.get(key);
        return value == null ? "" : value.toString();
    }
}
