package nl.accountregister.document;

/** Soort of what stands in a column, from which each kind of file makes what is usual there. */
public enum ColumnKind {
    /** Text, a {@link nl.accountregister.shared.Coded} value, or a collection of those. */
    TEXT,
    /** A {@link Number}. */
    NUMBER,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** An {@link java.time.Instant}. */
    MOMENT,
    /** A {@link Boolean}: "ja" or "nee", and true or false in JSON. */
    YES_NO,
    /** A web address as text. */
    LINK
}
