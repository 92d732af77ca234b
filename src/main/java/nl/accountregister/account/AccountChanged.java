package nl.accountregister.account;

/** An account is new or was changed. Published inside the transaction of the change, for each version that is stored. */
public record AccountChanged(long accountId) {
}
