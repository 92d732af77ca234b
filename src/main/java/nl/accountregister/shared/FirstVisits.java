package nl.accountregister.shared;

import java.util.stream.Stream;

/**
 * Eerste bezoeken: pages and documents that people will ask for, which are visited after a start as a {@link Rehearsal}, by someone who sees all
 * accounts. Whatever a visit writes in its transaction is rolled back; it may set off nothing beside that.
 */
public interface FirstVisits {

    /** Paths of what can be asked for with GET, without parameters; none while the register has nothing of the kind. */
    Stream<String> paths();
}
