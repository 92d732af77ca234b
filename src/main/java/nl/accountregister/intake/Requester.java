package nl.accountregister.intake;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Aanvrager: the user who asked, as far as a request has to know. Only read; users are kept by {@code security}.
 *
 * @param personId the medewerker behind the user; null when there is none
 */
@MappedEntity("user_account")
record Requester(@Id Long id, String name, @Nullable Long personId) {
}
