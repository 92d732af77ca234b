package nl.accountregister.shared;

import io.micronaut.core.annotation.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way in for text that a person typed: normalised (Unicode NFC, line ends as LF, outer blanks gone), checked
 * for characters that no person types (control characters other than line feed and tab, unpaired surrogates), for length
 * in UTF-16 units (an emoji is two) and for what {@link LooksLikeSecret looks like a password}. Violations are collected, so
 * that all fields are reported at once.
 */
public final class PlainText {

    private final List<Violation> violations = new ArrayList<>();

    /** A required single line. Returns the cleaned text, or an empty one after noting what is wrong. */
    public String line(String field, @Nullable String raw, int max) {
        return required(field, optionalLine(field, raw, max), "error.required");
    }

    /** A required text of several lines. */
    public String block(String field, @Nullable String raw, int max) {
        return required(field, optionalBlock(field, raw, max), "error.required");
    }

    /** A required text of several lines, with a sentence of its own for when there is none. @param missing its text key */
    public String block(String field, @Nullable String raw, int max, String missing) {
        return required(field, optionalBlock(field, raw, max), missing);
    }

    public String optionalLine(String field, @Nullable String raw, int max) {
        String text = checked(field, raw, max);
        if (text.indexOf('\n') >= 0) {
            violations.add(Violation.of(field, "error.text.oneLine"));
            return "";
        }
        return text;
    }

    public String optionalBlock(String field, @Nullable String raw, int max) {
        return checked(field, raw, max);
    }

    /** Notes a violation that the caller found itself. */
    public PlainText refuse(@Nullable String field, String key, Object... args) {
        violations.add(Violation.of(field, key, args));
        return this;
    }

    /** Whether nothing is wrong with a field. */
    public boolean isFineAt(String field) {
        return violations.stream().noneMatch(v -> field.equals(v.field()));
    }

    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** @throws RuleViolation with everything that was noted, when there is anything */
    public void check() {
        if (!violations.isEmpty()) {
            throw new RuleViolation(violations);
        }
    }

    /** Whether a text is free of control characters and broken surrogates. */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(c ->
            (Character.isISOControl(c) && c != '\n' && c != '\t') || Character.getType(c) == Character.SURROGATE);
    }

    private String checked(String field, @Nullable String raw, int max) {
        String text = raw == null ? ""
            : Normalizer.normalize(raw.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC).strip();
        if (!isClean(text)) {
            violations.add(Violation.of(field, "error.text.control"));
            return "";
        }
        // H2 counts an emoji as two characters, MySQL as one; what fits the first fits both.
        int length = text.length();
        if (length > max) {
            violations.add(Violation.of(field, "error.text.tooLong", max, length));
            return "";
        }
        if (LooksLikeSecret.in(text)) {
            violations.add(Violation.of(field, "error.text.secret"));
            return "";
        }
        return text;
    }

    private String required(String field, String text, String missing) {
        if (text.isEmpty() && isFineAt(field)) {
            violations.add(Violation.of(field, missing));
        }
        return text;
    }
}
