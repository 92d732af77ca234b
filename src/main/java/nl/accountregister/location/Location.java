package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.LocalDate;

/**
 * Locatie.
 *
 * @param closedOn the first day on which it is no longer there; null while it stays
 */
@MappedEntity("location")
public record Location(@Id @GeneratedValue @Nullable Long id, String name, LocationKind kind, @Nullable Long regionId,
                       @Nullable String town, @Nullable LocalDate openedOn, @Nullable LocalDate closedOn) {

    public boolean isOpen(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }
}
