package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

/**
 * Kandidaat for the register, to be compared with what is in it: a request, an account to register, a line of a file.
 *
 * @param platform   code of the platform; null when the address has to tell it
 * @param address    as it was typed; null when there is none yet
 * @param name       what it is called; null when that is not known
 * @param locationId the location that it is for; null when it is for none
 * @param platformId the id that the platform gave it, or an address with that id in it; null when it is not known
 */
public record Candidate(@Nullable String platform, @Nullable String address, @Nullable String name, @Nullable Long locationId,
                        @Nullable String platformId) {

    /** One of which no id is known, but what its address tells. */
    public Candidate(@Nullable String platform, @Nullable String address, @Nullable String name, @Nullable Long locationId) {
        this(platform, address, name, locationId, null);
    }

    static Candidate of(Account account) {
        return new Candidate(account.platform(), account.url(), account.name(), account.locationId(), account.platformRef());
    }
}
