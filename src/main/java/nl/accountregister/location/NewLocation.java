package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Gegevens of a location as they were sent in, not checked yet.
 *
 * @param newRegion name of a region that may not be there yet, instead of one that is
 */
public record NewLocation(@Nullable String name, @Nullable LocationKind kind, @Nullable Long regionId, @Nullable String newRegion,
                          @Nullable String town, @Nullable LocalDate openedOn, @Nullable LocalDate lastDay) {
}
