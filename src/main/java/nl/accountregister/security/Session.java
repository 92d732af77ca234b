package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Sessie: a signed-in browser. The row holds the SHA-256 of the cookie, so that reading the table signs nobody in. */
@MappedEntity("session")
record Session(@Id @GeneratedValue @Nullable Long id, String tokenHash, long userId, String formToken, Instant createdAt,
               Instant lastSeenAt, Instant expiresAt, @Nullable Instant revokedAt) {
}
