package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/**
 * Wie welke functionaris is: a person holds an officer from a date, for a location or region where the officer is
 * tied to one.
 *
 * @param officer code of the officer in the table, such as {@code AC}
 */
@MappedEntity("person_officer")
public record PersonOfficer(@Id @GeneratedValue @Nullable Long id, long personId, String officer, @Nullable Long locationId,
                            @Nullable Long regionId, LocalDate heldFrom, @Nullable LocalDate heldUntil) {
}
