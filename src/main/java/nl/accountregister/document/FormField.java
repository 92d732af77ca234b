package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.Objects;

/**
 * Invulveld: one field of a fillable PDF, placed over the box {@code <div id="fld-NAME">} of its page.
 *
 * @param name      name under which the answer comes back; no dots
 * @param kind      how it is filled in
 * @param tooltip   label and hint in one sentence: what assistive software says, and the pointer shows
 * @param value     what is already filled in, empty for nothing; of a tick {@code true} or empty, of a choice the code
 * @param required  whether readers mark it as required
 * @param maxLength most characters of a text, 0 for no limit
 * @param options   what a choice offers, in order; empty for other kinds
 */
public record FormField(String name, Kind kind, String tooltip, String value, boolean required, int maxLength,
                        List<Option> options) {

    /** How a field is filled in. */
    public enum Kind {
        /** Text on one line. */
        LINE,
        /** Text of several lines. */
        BLOCK,
        /** One of the options, from a list that drops down. */
        CHOICE,
        /** A box to tick. */
        TICK,
        /** Nothing to see or to fill in: what the form has to know about itself when it comes back. */
        HIDDEN
    }

    /** One option of a choice: the code that comes back, and the words that are shown. */
    public record Option(String code, String label) {
    }

    /** @throws IllegalArgumentException when the name has a dot or nothing in it, or a choice has no options */
    public FormField {
        Objects.requireNonNull(kind);
        if (name.isBlank() || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("Not a name for a field: '" + name + "'");
        }
        if (kind == Kind.CHOICE && options.isEmpty()) {
            throw new IllegalArgumentException("A choice without options: " + name);
        }
        tooltip = PrintableText.line(tooltip);
        options = List.copyOf(options);
    }

    public static FormField line(String name, String tooltip, @Nullable String value, boolean required, int maxLength) {
        return new FormField(name, Kind.LINE, tooltip, value == null ? "" : value, required, maxLength, List.of());
    }

    public static FormField block(String name, String tooltip, @Nullable String value, boolean required, int maxLength) {
        return new FormField(name, Kind.BLOCK, tooltip, value == null ? "" : value, required, maxLength, List.of());
    }

    public static FormField choice(String name, String tooltip, @Nullable String code, boolean required, List<Option> options) {
        return new FormField(name, Kind.CHOICE, tooltip, code == null ? "" : code, required, 0, options);
    }

    public static FormField tick(String name, String tooltip, boolean ticked, boolean required) {
        return new FormField(name, Kind.TICK, tooltip, ticked ? "true" : "", required, 0, List.of());
    }

    public static FormField hidden(String name, String value) {
        return new FormField(name, Kind.HIDDEN, "", value, false, 0, List.of());
    }
}
