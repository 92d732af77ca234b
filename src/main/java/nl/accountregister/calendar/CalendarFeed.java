package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Agenda at a secret address, of one user.
 *
 * @param language  code of the language of its texts
 * @param tokenHash SHA-256 of the secret in the address
 * @param readOn    the last day on which some program read it; null when none did
 */
@MappedEntity("calendar_feed")
public record CalendarFeed(@Id @GeneratedValue @Nullable Long id, long userId, FeedKind kind, String language, String tokenHash, Instant createdAt,
                           @Nullable Instant revokedAt, @Nullable LocalDate readOn) {
}
