package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccountKind;

/**
 * Officieel account, as everybody may know it.
 *
 * @param platform     code of the platform
 * @param url          canonical address
 * @param handle       name in the address; null when it has none
 * @param locationName the location that it is of; null when it is of none
 * @param regionName   the region of that location; null when it has none
 */
public record OfficialAccount(String name, String platform, AccountKind kind, String url, @Nullable String handle, @Nullable String locationName,
                              @Nullable String regionName) {
}
