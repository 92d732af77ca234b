package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Plek where an account may or must be: a location on a platform, or an account that the organisation's document names.
 *
 * @param key        such as {@code locatie-3-FACEBOOK} or {@code organisatie-X-sglzorg}; letters, digits and hyphens
 * @param locationId null for an account of the organisation
 * @param name       name of the location, or of the account as the document has it
 * @param platform   code of the platform
 * @param must       whether it is expected, and not merely possible
 * @param accountId  the account that is there, one in use before one in preparation; null when there is none
 * @param accounts   how many are there
 * @param requestId  a request that is being dealt with; null when there is none
 * @param none       bewust geen account; null when that is not recorded
 */
public record Place(String key, @Nullable Long locationId, String name, @Nullable String region, String platform, boolean must, PlaceState state,
                    @Nullable Long accountId, int accounts, @Nullable Long requestId, @Nullable None none) {

    /** What is recorded of a place without an account. @param endsOn last day on which it holds; null when it has no end */
    public record None(long id, String reason, @Nullable LocalDate endsOn, String byName, Instant at) {
    }
}
