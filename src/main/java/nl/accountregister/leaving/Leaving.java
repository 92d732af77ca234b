package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Vertrek of a medewerker who has something to do with accounts. One that is not withdrawn is the person's only one.
 *
 * @param dueOn        the day on which everything must be ticked off: the last day in service, or the day of recording when that came later
 * @param remindedStep days after {@code dueOn} of the last reminder; 0 for none
 * @param endedAt      when the last thing was done, or when it was withdrawn
 */
@MappedEntity("leaving")
record Leaving(@Id @GeneratedValue @Nullable Long id, long personId, LocalDate lastDay, LocalDate dueOn, LeavingStatus status, int remindedStep,
               Instant recordedAt, String recordedBy, @Nullable Instant endedAt) {
}
