package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/**
 * Medewerker.
 *
 * @param email          work address; null when there is none
 * @param inServiceUntil the last day in service; null while it goes on
 */
@MappedEntity("person")
public record Person(@Id @GeneratedValue @Nullable Long id, String name, @Nullable String email,
                     LocalDate inServiceFrom, @Nullable LocalDate inServiceUntil) {

    public boolean isInService(LocalDate day) {
        return !day.isBefore(inServiceFrom) && (inServiceUntil == null || !day.isAfter(inServiceUntil));
    }
}
