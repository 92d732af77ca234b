package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import nl.accountregister.plan.PlanUpload.Fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What was filled in as the text in its column. */
@Singleton
class FieldsColumn implements AttributeConverter<Fields, String> {

    private static final Argument<Map<String, List<String>>> TYPE =
        Argument.mapOf(Argument.STRING, Argument.listOf(String.class));

    private final JsonMapper json;

    FieldsColumn(JsonMapper json) {
        this.json = json;
    }

    @Override
    @Nullable
    public String convertToPersistedValue(@Nullable Fields fields, ConversionContext context) {
        try {
            return fields == null ? null : json.writeValueAsString(TYPE, fields.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable
    public Fields convertToEntityValue(@Nullable String text, ConversionContext context) {
        try {
            return text == null ? null : new Fields(json.readValue(text, TYPE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
