package nl.accountregister.intake.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import nl.accountregister.intake.DecisionOutcome;
import nl.accountregister.intake.Verdict;
import nl.accountregister.shared.Coded;
import nl.accountregister.shared.IsoDate;
import nl.accountregister.shared.RuleViolation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What is sent in while a request is treated, as the API takes it. Dates are ISO 8601. */
final class TreatmentInput {

    private TreatmentInput() {
    }

    /** Waarom of an ending. */
    @Serdeable
    record Explanation(@Nullable String toelichting) {
    }

    /** Antwoord on the question that is open. */
    @Serdeable
    record Answer(@Nullable String antwoord) {
    }

    /** Intake. */
    @Serdeable
    record Talk(@Nullable String datum, @Nullable String deelnemers, @Nullable String afspraken) {
    }

    /**
     * Besluit.
     *
     * @param voorwaarden one a line
     * @param afdeling    which of two approving departments; left out where there is but one left to decide
     * @param versie      version that was read; left out to decide on whatever it is now
     */
    @Serdeable
    record Decision(@Nullable String besluit, @Nullable String toelichting, @Nullable String voorwaarden, @Nullable String einddatum,
                    @Nullable String afdeling, @Nullable Integer versie) {

        /** @throws RuleViolation when the outcome or the date does not exist */
        Verdict verdict() {
            DecisionOutcome outcome = besluit == null ? null : Coded.find(DecisionOutcome.class, besluit)
                .orElseThrow(() -> RuleViolation.of("besluit", "intake.outcome.unknown",
                    Arrays.stream(DecisionOutcome.values()).map(DecisionOutcome::code).collect(Collectors.joining(", "))));
            return new Verdict(outcome, toelichting, voorwaarden, date("einddatum", einddatum), afdeling, versie);
        }
    }

    /** @throws RuleViolation when it is no date of the calendar */
    @Nullable
    static LocalDate date(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return IsoDate.read(text.strip()).orElseThrow(() -> RuleViolation.of(field, "intake.json.date", text.substring(0, Math.min(40, text.length()))));
    }
}
