package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

/**
 * One thing that is wrong with what was sent in.
 *
 * @param field the Dutch name of the form field or JSON attribute; null when it concerns the whole
 * @param key   key of the message text in {@code i18n}
 * @param args  what the text needs
 * @param href  page of what is in the way, such as {@code /accounts/12}; null when there is none
 */
public record Violation(@Nullable String field, String key, List<Object> args, @Nullable String href) {

    public Violation(@Nullable String field, String key, List<Object> args) {
        this(field, key, args, null);
    }

    public static Violation of(@Nullable String field, String key, Object... args) {
        return new Violation(field, key, List.of(args));
    }

    /** The same, with a link to what is in the way. */
    public Violation at(String path) {
        return new Violation(field, key, args, path);
    }
}
