package nl.accountregister.officer;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Wie een functie heeft: a medewerker who holds an officer.
 *
 * @param place name of the location or region for which; null when for none
 * @param since first day
 * @param until last day; null while no end is known
 */
@Introspected
public record Holder(long personId, String name, @Nullable String place, LocalDate since, @Nullable LocalDate until) {
}
