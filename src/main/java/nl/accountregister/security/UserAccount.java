package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/**
 * Gebruiker: who may sign in. A user may belong to a medewerker; roles are rows of their own.
 *
 * @param department approving department for which the user decides, as the profile names it; null when there is none
 */
@MappedEntity("user_account")
record UserAccount(@Id @GeneratedValue @Nullable Long id, String username, String name, @Nullable Long personId,
                   String passwordHash, boolean active, Instant createdAt, @Nullable String department) {

    UserAccount withPassword(String hash) {
        return new UserAccount(id, username, name, personId, hash, active, createdAt, department);
    }

    UserAccount with(boolean nowActive, @Nullable String nowDepartment) {
        return new UserAccount(id, username, name, personId, passwordHash, nowActive, createdAt, nowDepartment);
    }
}
