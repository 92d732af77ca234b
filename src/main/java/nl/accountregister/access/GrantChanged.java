package nl.accountregister.access;

/** A right was given or ended. Published inside the transaction of the change. */
public record GrantChanged(long accountId, long personId) {
}
