package nl.accountregister.person;

/** A medewerker, or an officer that they hold, is new or was changed. Published with the change. */
public record PersonChanged(long personId) {
}
