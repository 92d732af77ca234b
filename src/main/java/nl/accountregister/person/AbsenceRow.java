package nl.accountregister.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Afwezigheid as lists show it.
 *
 * @param untilOn           the last day
 * @param substituteUntil   the last day in service of the substitute; null while that goes on
 * @param substituteAwayFrom the first day on which the substitute is away as well; null when always there
 * @param substituteAwayUntil the last such day
 */
@Introspected
public record AbsenceRow(long id, long personId, LocalDate fromOn, LocalDate untilOn, @Nullable Long substituteId, @Nullable String substituteName,
                         @Nullable LocalDate substituteUntil, @Nullable LocalDate substituteAwayFrom, @Nullable LocalDate substituteAwayUntil,
                         @Nullable String note, String recordedByName) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(fromOn) && !day.isAfter(untilOn);
    }

    public boolean isOver(LocalDate day) {
        return untilOn.isBefore(day);
    }

    /** Whether the substitute is in service no longer on the last day. */
    public boolean substituteLeaves() {
        return substituteUntil != null && substituteUntil.isBefore(untilOn);
    }
}
