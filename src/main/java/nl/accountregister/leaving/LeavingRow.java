package nl.accountregister.leaving;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Vertrek as lists show it.
 *
 * @param dueOn    the day on which everything must be ticked off
 * @param open     number of things that have yet to be done
 * @param tasks    number of things in all, those that were withdrawn left out
 * @param endedAt  when the last thing was done, or when it was withdrawn
 */
@Introspected
public record LeavingRow(long id, long personId, String person, LocalDate lastDay, LocalDate dueOn, LeavingStatus status, Instant recordedAt,
                         String recordedBy, @Nullable Instant endedAt, long open, long tasks) {

    /** Te laat: something is open after the day on which all should have been done. */
    public boolean isLate(LocalDate day) {
        return status == LeavingStatus.OPEN && dueOn.isBefore(day);
    }
}
