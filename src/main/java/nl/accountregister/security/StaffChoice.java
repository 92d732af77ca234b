package nl.accountregister.security;

import nl.accountregister.shared.Actor;

import java.util.Map;

/**
 * Medewerkers that a user can belong to. A seam: the feature that keeps them builds on {@code security}, so it comes
 * in from above.
 */
public interface StaffChoice {

    /** The names of those in service by their ids, in the order in which a form offers them. */
    Map<Long, String> inService(Actor actor);
}
