package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.organisation.AccessRole;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Afwijking, with the names as they are now.
 *
 * @param situation   what makes it the same one when it goes and comes back
 * @param account     name of the account; null when it is of no account
 * @param person      name of the medewerker whom it concerns; null when it is of none
 * @param platform    code of the platform
 * @param officer     code of the officer by which it is expected
 * @param grantId     the right that it is about; null when it is about none
 * @param mailbox     the recovery mailbox of the account
 * @param since       the day on which the situation began by its own facts
 * @param knownFrom   the moment from which the register knew
 * @param over        the moment at which it was over; null while it holds
 * @param exemptUntil last day of the exemption that holds; null when none does
 */
public record Deviation(long id, String situation, DeviationKind kind, @Nullable Long accountId, @Nullable String account, @Nullable Long personId,
                        @Nullable String person, @Nullable String platform, @Nullable String officer, @Nullable AccessRole role, @Nullable Long grantId,
                        @Nullable Long locationId, @Nullable String location, @Nullable String region, @Nullable String mailbox, LocalDate since,
                        Instant knownFrom, @Nullable Instant over, @Nullable LocalDate exemptUntil) {
}
