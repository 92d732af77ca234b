package nl.accountregister.outbox;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import nl.accountregister.shared.FaultySetting;

import java.net.URI;

/** The address at which people reach the register; mail cannot see it from a request, so it is a setting. */
@Context
class PublicAddress {

    private static final String SETTING = "ACCOUNTREGISTER_PUBLIC_ADDRESS";

    private final String base;

    /** @throws FaultySetting when it is no web address */
    PublicAddress(@Value("${accountregister.public-address:`http://localhost:8080`}") String address) {
        base = address.strip().replaceAll("/+$", "");
        if (!base.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[^?#\\s<>\"]*)?")) {
            throw new FaultySetting(SETTING, "must be a web address such as https://register.voorbeeld.nl, not \"" + address + "\"");
        }
    }

    URI link(String path) {
        return URI.create(base + (path.startsWith("/") ? path : "/" + path));
    }
}
