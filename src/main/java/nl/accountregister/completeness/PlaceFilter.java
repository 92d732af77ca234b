package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;

import java.time.LocalDate;

/**
 * What the places are narrowed to; null where they are not.
 *
 * @param day peildatum: the day at the end of which it holds
 */
public record PlaceFilter(LocalDate day, @Nullable PlaceState state, @Nullable Long locationId, @Nullable Long regionId, @Nullable String platform,
                          @Nullable Strictness how) {

    static PlaceFilter of(LocalDate day) {
        return new PlaceFilter(day, null, null, null, null, null);
    }

    PlaceFilter withoutState() {
        return new PlaceFilter(day, null, locationId, regionId, platform, how);
    }
}
