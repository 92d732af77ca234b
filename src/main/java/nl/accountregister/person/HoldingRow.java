package nl.accountregister.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Functie of a medewerker as lists show it, with the name of its location or region.
 *
 * @param officer   code of the officer in the table
 * @param heldUntil last day; null while it goes on. It ends with the service in any case
 */
@Introspected
public record HoldingRow(long id, long personId, String officer, @Nullable Long locationId, @Nullable String locationName,
                         @Nullable Long regionId, @Nullable String regionName, LocalDate heldFrom, @Nullable LocalDate heldUntil) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(heldFrom) && (heldUntil == null || !day.isAfter(heldUntil));
    }

    /** Whether it has come to an end before a day. */
    public boolean isOver(LocalDate day) {
        return heldUntil != null && heldUntil.isBefore(day);
    }

    /** The name of the location or region that it is held for; null when it is held for all. */
    @Nullable
    public String place() {
        return locationName != null ? locationName : regionName;
    }
}
