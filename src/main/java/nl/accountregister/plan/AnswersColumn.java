package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;

/** Answers as the text in their column. */
@Singleton
class AnswersColumn implements AttributeConverter<Answers, String> {

    @Override
    @Nullable
    public String convertToPersistedValue(@Nullable Answers answers, ConversionContext context) {
        return answers == null ? null : answers.json();
    }

    @Override
    @Nullable
    public Answers convertToEntityValue(@Nullable String text, ConversionContext context) {
        return text == null ? null : Answers.parse(text);
    }
}
