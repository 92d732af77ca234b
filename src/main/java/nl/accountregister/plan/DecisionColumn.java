package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import nl.accountregister.plan.PlanVersion.Decisions;
import nl.accountregister.shared.Bilingual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** Decisions as the text in their column. */
@Singleton
class DecisionColumn implements AttributeConverter<Decisions, String> {

    @Serdeable
    record Stored(String department, String outcomeNl, String outcomeEn, String explanation, @Nullable String conditions,
                  @Nullable LocalDate endsOn, String by, LocalDate on) {

        static Stored of(DecisionFacts facts) {
            return new Stored(facts.department(), facts.outcome().nl(), facts.outcome().en(), facts.explanation(),
                facts.conditions(), facts.endsOn(), facts.by(), facts.on());
        }

        DecisionFacts facts() {
            return new DecisionFacts(department, new Bilingual(outcomeNl, outcomeEn), explanation, conditions, endsOn, by, on);
        }
    }

    private final ObjectMapper json;

    DecisionColumn(ObjectMapper json) {
        this.json = json;
    }

    @Override
    @Nullable
    public String convertToPersistedValue(@Nullable Decisions decisions, ConversionContext context) {
        try {
            return decisions == null || decisions.facts().isEmpty() ? null
                : json.writeValueAsString(Argument.listOf(Stored.class), decisions.facts().stream().map(Stored::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Nullable
    public Decisions convertToEntityValue(@Nullable String text, ConversionContext context) {
        try {
            List<Stored> stored = text == null ? List.of() : json.readValue(text, Argument.listOf(Stored.class));
            return new Decisions(stored.stream().map(Stored::facts).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
