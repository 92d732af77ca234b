package nl.accountregister.account;

import java.util.Set;

/**
 * Many accounts came into the register together. Published once inside their transaction, instead of an {@link AccountChanged}
 * for each.
 *
 * @param personIds who owns or deputises one of them
 */
public record AccountsRegistered(Set<Long> accountIds, Set<Long> personIds) {
}
