package nl.accountregister.location;

import io.micronaut.core.annotation.Nullable;

/** Locatie as lists show one, with the name of its region. */
public record LocationRow(Location location, @Nullable String regionName) {
}
