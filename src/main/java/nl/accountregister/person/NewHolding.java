package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Functie that a medewerker is to hold, as it was sent in, not checked yet.
 *
 * @param officer   code of the officer in the table
 * @param heldFrom  first day; today when null
 * @param heldUntil last day; null while it goes on
 */
public record NewHolding(@Nullable String officer, @Nullable Long locationId, @Nullable Long regionId, @Nullable LocalDate heldFrom,
                         @Nullable LocalDate heldUntil) {
}
