package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * One thing that is wrong with what was sent in.
 *
 * @param field the Dutch name of the form field or JSON attribute; null when it concerns the whole
 * @param key   key of the message text in {@code i18n}
 * @param args  what the text needs
 */
public record Violation(@Nullable String field, String key, List<Object> args) {

    public static Violation of(@Nullable String field, String key, Object... args) {
        return new Violation(field, key, List.of(args));
    }
}
