package nl.accountregister.officer;

/** The officers' table was changed, for whatever day. Published inside the transaction of the change. */
public record OfficerTableChanged() {
}
