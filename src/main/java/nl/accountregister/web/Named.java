package nl.accountregister.web;

import io.micronaut.serde.annotation.Serdeable;

/** Something in the API with its number and its name. */
@Serdeable
public record Named(long id, String naam) {
}
