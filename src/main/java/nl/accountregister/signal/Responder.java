package nl.accountregister.signal;

import io.micronaut.core.annotation.Introspected;

/** Wie mag reageren: a medewerker and the code of the officer because of which. */
@Introspected
public record Responder(long personId, String name, String officer) {
}
