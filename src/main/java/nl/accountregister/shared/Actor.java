package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.util.Set;

/**
 * Wie handelt: the signed-in user, the holder of an API key, or the register itself. Every service call that a
 * person can cause takes the actor as its first parameter, so that rights and the audit log need no hidden state.
 *
 * @param userId   the user account, none for the system and for visitors
 * @param personId the medewerker behind the user, when there is one
 * @param name     the name for the audit log
 * @param roles    what this actor may be
 */
public record Actor(@Nullable Long userId, @Nullable Long personId, String name, Set<Role> roles) {

    /** The register itself: schedules, workers and the first start. It holds no role; only system calls accept it. */
    public static final Actor SYSTEM = new Actor(null, null, "systeem", Set.of());

    /** A visitor who has not signed in. */
    public static final Actor ANONYMOUS = new Actor(null, null, "bezoeker", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Set<Role> some) {
        return roles.stream().anyMatch(some::contains);
    }

    /** Whether this actor is that medewerker. */
    public boolean is(@Nullable Long person) {
        return person != null && person.equals(personId);
    }
}
