package nl.accountregister.intake;

/** An intake of an account that came without a request was recorded. Published inside the transaction of the change. */
public record AccountIntakeRecorded(long accountId) {
}
