package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;

/**
 * A row of a list of accounts with the names that belong to it.
 *
 * @param full whether the actor sees it in full; if not, owner, deputy and what is internal are left out by who shows it
 */
public record AccountRow(Account account, @Nullable String locationName, @Nullable Long regionId, String ownerName, @Nullable String deputyName,
                         boolean ownerInService, boolean full) {
}
