package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import nl.accountregister.shared.Role;

/** One role of one user. */
@MappedEntity("user_role")
record UserRole(@Id @GeneratedValue @Nullable Long id, long userId, Role role) {
}
