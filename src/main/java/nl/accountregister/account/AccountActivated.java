package nl.accountregister.account;

/** An account went into use: its real address is confirmed. Published inside the transaction of the change, so that what a handler does stands or falls with it. */
public record AccountActivated(long accountId) {
}
