package nl.accountregister.shared;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.net.URI;

/** Adres at which people reach the register; mail cannot see it from a request, so it is a setting. */
@Context
public class PublicAddress {

    private static final String SETTING = "ACCOUNTREGISTER_PUBLIC_ADDRESS";

    private final String base;

    /** @throws FaultySetting when it is no web address */
    public PublicAddress(@Value("${accountregister.public-address:`http://localhost:8080`}") String address) {
        base = address.strip().replaceAll("/+$", "");
        if (!base.matches("https?://[A-Za-z0-9.\\-\\[\\]:]+(/[^?#\\s<>\"]*)?")) {
            throw new FaultySetting(SETTING, "must be a web address such as https://register.voorbeeld.nl, not \"" + address + "\"");
        }
    }

    /** Such as {@code https://register.voorbeeld.nl}, without a slash at its end. */
    public String base() {
        return base;
    }

    /** A page of the register. @param path with or without a slash before it */
    public URI link(String path) {
        return URI.create(base + (path.startsWith("/") ? path : "/" + path));
    }
}
