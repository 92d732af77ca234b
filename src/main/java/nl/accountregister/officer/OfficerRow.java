package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Rij of the officers' table in one of its versions. The versions of an officer never overlap.
 *
 * @param position   place in the table; the smallest stands on top
 * @param validUntil the last day; null while no end is known
 * @param reason     why the past was changed; null when it was not
 */
@MappedEntity("officer_row")
record OfficerRow(@Id @GeneratedValue @Nullable Long id, String code, int position, OfficerTie tie, String nameNl, String nameEn,
                  LocalDate validFrom, @Nullable LocalDate validUntil, Instant recordedAt, String recordedBy, @Nullable String reason) {
}
