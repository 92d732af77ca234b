package nl.accountregister.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * An account of which the review is late.
 *
 * @param regionId     null when its location is in none, or it has no location
 * @param regionName   null when its location is in none, or it has no location
 */
@Introspected
public record LateAccount(long id, String name, String platform, LocalDate dueOn, String ownerName,
                          @Nullable String locationName, @Nullable Long regionId,
                          @Nullable String regionName) {

    /** The number of its region; 0 when it is in none. */
    long region() {
        return regionId == null ? 0 : regionId;
    }

    /** Whole days after the date. */
    public int daysLate(LocalDate day) {
        return (int) (day.toEpochDay() - dueOn.toEpochDay());
    }
}
