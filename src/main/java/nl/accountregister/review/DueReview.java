package nl.accountregister.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * Herziening that has to be done, with the names that belong to its account.
 *
 * @param platform code of the platform
 * @param lastOn   day of the last review; null when there was none
 */
@Introspected
public record DueReview(long accountId, String name, String platform, @Nullable Long locationId, @Nullable String locationName,
                        long ownerId, String ownerName, @Nullable Long deputyId, @Nullable String deputyName, LocalDate dueOn,
                        @Nullable LocalDate lastOn) {

    public boolean isOverdue(LocalDate day) {
        return dueOn.isBefore(day);
    }
}
