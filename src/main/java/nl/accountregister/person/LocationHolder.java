package nl.accountregister.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Wie een functie heeft voor een locatie.
 *
 * @param officer    code of the officer in the table
 * @param regionName the region that the function is held for; null when it is for the location itself
 * @param heldUntil  last day; null while it goes on
 */
@Introspected
public record LocationHolder(long locationId, long personId, String name, String officer, @Nullable String regionName, LocalDate heldFrom,
                             @Nullable LocalDate heldUntil) {
}
