package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Gegevens of a line that is noted or changed; as typed, nothing checked yet.
 *
 * @param publishedOn the day on which it was published; today when null
 * @param link        may lack its scheme, as a person leaves it out
 * @param publishedBy the medewerker who published it; null for who notes it
 */
public record NewPublication(@Nullable LocalDate publishedOn, @Nullable String what, @Nullable String link, @Nullable Long publishedBy) {
}
