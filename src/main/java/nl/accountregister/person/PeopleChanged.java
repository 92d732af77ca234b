package nl.accountregister.person;

import java.util.Set;

/**
 * Medewerkers, or officers that they hold, are new or were changed. Published inside the transaction of the change, for
 * who keeps something that follows from people. An import tells of many at once.
 */
public record PeopleChanged(Set<Long> personIds) {
}
