package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** Eenmalige link of the first start. The row holds the SHA-256 of its key. */
@MappedEntity("setup_link")
record SetupLink(@Id @GeneratedValue @Nullable Long id, String tokenHash, Instant createdAt, @Nullable Instant usedAt) {
}
