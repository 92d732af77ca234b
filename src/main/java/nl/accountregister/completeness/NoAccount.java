package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Bewust geen account: that there is none somewhere on purpose, and why.
 *
 * @param place      key of the place, as {@link Place#key}
 * @param endsOn     last day on which it holds; null when it has no end
 * @param knownUntil when it was taken back, or another one took its place; far off while it is the last word
 */
@MappedEntity("no_account")
public record NoAccount(@Id @GeneratedValue @Nullable Long id, String place, @Nullable Long locationId, String platform, String reason, @Nullable LocalDate endsOn,
                        @Nullable Long recordedBy, String recordedByName, Instant knownFrom, Instant knownUntil, @Nullable String withdrawnByName) {

    /** Whether nothing came after it: the database has 9999-12-31 then. */
    public boolean isLastWord() {
        return knownUntil.isAfter(Instant.parse("9000-01-01T00:00:00Z"));
    }

    public boolean holdsOn(LocalDate day) {
        return isLastWord() && (endsOn == null || !day.isAfter(endsOn));
    }
}
