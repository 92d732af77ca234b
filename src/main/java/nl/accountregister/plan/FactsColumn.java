package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Frozen facts as the text in their column. */
@Singleton
class FactsColumn implements AttributeConverter<PlanFacts, String> {

    private final ObjectMapper json;

    FactsColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    @Nullable
    public String convertToPersistedValue(@Nullable PlanFacts facts, ConversionContext context) {
        try {
            return facts == null ? null : json.writeValueAsString(facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable
    public PlanFacts convertToEntityValue(@Nullable String text, ConversionContext context) {
        try {
            return text == null ? null : json.readValue(text, PlanFacts.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
