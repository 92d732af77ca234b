package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Intake: the talk about a request (SGL §2), and the nadere afspraken that came of it.
 *
 * @param participants who took part, as it was typed
 * @param agreements   nadere afspraken
 * @param recordedBy   the user who wrote it down
 */
@MappedEntity("intake")
public record Intake(@Id @GeneratedValue @Nullable Long id, long requestId, LocalDate heldOn, String participants, String agreements,
                     long recordedBy, String recordedByName, Instant recordedAt) {
}
