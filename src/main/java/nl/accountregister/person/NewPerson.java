package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Gegevens of a medewerker as they were sent in, not checked yet.
 *
 * @param inServiceUntil the last day in service; null while it goes on
 */
public record NewPerson(@Nullable String name, @Nullable String email, @Nullable LocalDate inServiceFrom,
                        @Nullable LocalDate inServiceUntil, @Nullable String staffNumber) {
}
