package nl.accountregister.account;

/** An account was closed. Published inside the transaction of the change, so that what a handler does stands or falls with it. */
public record AccountClosed(long accountId) {
}
