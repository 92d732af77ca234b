package nl.accountregister.officer;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Functionaris as the table has it in one period.
 *
 * @param id         of this version
 * @param position   place in the table; the smallest stands on top
 * @param validFrom  the first day; {@link Officers#BEGINNING} when it has held from the beginning
 * @param validUntil the last day; null while no end is known
 * @param recordedAt when it was written down (UTC)
 * @param recordedBy name of who wrote it down
 * @param reason     why the past was changed; null when it was not
 */
public record OfficerVersion(long id, Officer officer, int position, LocalDate validFrom, @Nullable LocalDate validUntil,
                             Instant recordedAt, String recordedBy, @Nullable String reason) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it has held from the first day that the table knows. */
    public boolean isFromTheBeginning() {
        return validFrom.equals(Officers.BEGINNING);
    }
}
