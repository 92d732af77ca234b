package nl.accountregister.verification;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.MarkKind;

/**
 * Kenmerk of the register that fits an address which is asked about, with the public account that it is of. There are none
 * of shielded and of suspended accounts.
 *
 * @param former      whether it is of an address that the account had before
 * @param status      of the account; null for a reported address that imitates no account
 * @param identityKey of the address that the account has now; null when it has none
 * @param platformKey by the id that its platform gave the account; null when that is not known
 * @param account     its public facts; null when it has no address
 */
record KnownAddress(String mark, MarkKind kind, boolean former, @Nullable AccountStatus status, @Nullable String identityKey,
                    @Nullable String platformKey, @Nullable OfficialAccount account) {
}
