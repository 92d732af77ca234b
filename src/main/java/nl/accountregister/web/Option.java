package nl.accountregister.web;

import io.micronaut.core.annotation.Nullable;

/** One choice in a select, a group of radio buttons or of tick boxes. */
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
