package nl.accountregister.shared;

import java.util.stream.Stream;

/**
 * Repetitie: what people will ask for, done while nobody waits for it, so that the first who asks waits no longer than the tenth. Nothing of it may
 * stay, and it may be done any number of times.
 */
public interface Rehearsal {

    /** Pieces of work, each of them short: there is a pause after each. */
    Stream<Runnable> pieces(Language language);
}
