package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

/**
 * Kandidaat for the register, to be compared with what is in it: a request, an account to register, a line of a file.
 *
 * @param platform   code of the platform; null when the address has to tell it
 * @param address    as it was typed; null when there is none yet
 * @param name       what it is called; null when that is not known
 * @param locationId the location that it is for; null when it is for none
 */
public record Candidate(@Nullable String platform, @Nullable String address, @Nullable String name, @Nullable Long locationId) {
}
