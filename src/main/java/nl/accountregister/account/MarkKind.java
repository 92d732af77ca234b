package nl.accountregister.account;

/** Soort kenmerk by which an account is found: of its address, of what looks like it, of what its name looks like, or of an address that was reported. */
public enum MarkKind {
    IDENTITY, SKELETON, STEM, NAME,
    /** Of an address that an account had only while it was shielded: a double of it is found, and the public check does not know it. */
    SHIELDED,
    /** Of an address that somebody reported as an imitation, with the account that it imitates, if any. Kept by who keeps signals. */
    REPORTED
}
