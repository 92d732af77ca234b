package nl.accountregister.inventory;

import nl.accountregister.account.AccountFilter;

import java.time.LocalDate;

/**
 * What an inventory is of.
 *
 * @param day     peildatum: the day at the end of which it holds
 * @param filter  as of the list of accounts; {@code mine} has no meaning here
 * @param asTyped the filters as the address has them, for the audit log and the export
 */
public record InventoryFilter(LocalDate day, AccountFilter filter, String asTyped) {
}
