package nl.accountregister.calendar;

import io.micronaut.core.annotation.Nullable;

/**
 * What the calendar is narrowed to.
 *
 * @param locationId of this location; null for all
 * @param regionId   of locations in this region; null for all
 * @param personId   reviews of accounts that this medewerker owns or deputises, and actions that are theirs; null for all
 */
public record CalendarFilter(@Nullable Long locationId, @Nullable Long regionId, @Nullable Long personId) {
}
