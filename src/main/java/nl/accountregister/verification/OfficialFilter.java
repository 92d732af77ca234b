package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;

/** What the public list is narrowed to; null where it is not. @param query words in the name, the name in the address, or the location */
public record OfficialFilter(@Nullable String query, @Nullable Long regionId) {
}
