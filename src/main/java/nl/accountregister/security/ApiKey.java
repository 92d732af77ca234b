package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** API-sleutel: lets a program act as one user. The row holds its SHA-256 only. */
@MappedEntity("api_key")
record ApiKey(@Id @GeneratedValue @Nullable Long id, String keyHash, String name, long userId, Instant createdAt, long createdBy,
              @Nullable Instant revokedAt) {
}
