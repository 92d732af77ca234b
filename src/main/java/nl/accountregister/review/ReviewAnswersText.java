package nl.accountregister.review;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Coded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as the database keeps them: JSON by the codes of the questions. A question that no longer exists is passed over. */
@Singleton
class ReviewAnswersText implements AttributeConverter<ReviewAnswers, String> {

    private final ObjectMapper json;

    ReviewAnswersText(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToPersistedValue(ReviewAnswers answers, ConversionContext context) {
        Map<String, Boolean> byCode = new LinkedHashMap<>();
        answers.given().forEach((question, answer) -> byCode.put(question.code(), answer));
        try {
            return json.writeValueAsString(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReviewAnswers convertToEntityValue(String text, ConversionContext context) {
        Map<ReviewQuestion, Boolean> given = new EnumMap<>(ReviewQuestion.class);
        try {
            json.readValue(text, Argument.mapOf(String.class, Boolean.class)).forEach((code, answer) ->
                Coded.find(ReviewQuestion.class, code).ifPresent(question -> given.put(question, answer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReviewAnswers(given);
    }
}
