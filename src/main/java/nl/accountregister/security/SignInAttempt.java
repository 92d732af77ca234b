package nl.accountregister.security;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;

/** One try to sign in, for the throttle. */
@MappedEntity("sign_in_attempt")
record SignInAttempt(@Id @GeneratedValue @Nullable Long id, String username, String address, Instant attemptedAt, boolean succeeded) {
}
