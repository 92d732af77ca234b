package nl.accountregister.signal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Gebeurtenis in the course of a melding.
 *
 * @param byName who did it; null for the register itself, and for who reported it
 * @param code   the outcome, the result, or the names of who got a reminder's step
 * @param onDay  the day that it is about, such as a term
 */
@MappedEntity("signal_event")
public record SignalEvent(@Id @GeneratedValue @Nullable Long id, long signalId, SignalEventKind kind, Instant atMoment, @Nullable String byName,
                          @Nullable String code, @Nullable LocalDate onDay, @Nullable String words) {
}
