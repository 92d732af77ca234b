package nl.accountregister.security;

import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Choice;

import java.util.Collection;
import java.util.Optional;

/**
 * Medewerkers that a user can belong to. A seam: the feature that keeps them builds on {@code security}, so it comes
 * in from above.
 */
public interface StaffChoice {

    /** Those in service whom a form offers. @param search part of a name, where they are many @param chosen who is chosen already */
    Choice inService(Actor actor, String search, Collection<Long> chosen);

    /** The name of somebody in service; empty for others. */
    Optional<String> name(Actor actor, long id);
}
