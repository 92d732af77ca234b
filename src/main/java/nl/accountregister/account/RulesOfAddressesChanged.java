package nl.accountregister.account;

/**
 * Andere regels: addresses are told apart by other rules than before an upgrade, and those of accounts have been read anew. Told
 * in the same transaction, once, for who keeps identities of other addresses.
 */
public record RulesOfAddressesChanged() {
}
