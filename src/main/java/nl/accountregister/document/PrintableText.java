package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;

/** Text of which each character can stand on paper: what is invisible breaks PDF/UA (a code without a meaning). */
final class PrintableText {

    private PrintableText() {
    }

    /** The text without format characters, variation selectors, controls and broken surrogates; line ends stay. */
    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.codePoints().allMatch(PrintableText::isPrintable)) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(PrintableText::isPrintable).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same on one line, single spaces, outer blanks gone. */
    static String line(@Nullable String text) {
        return of(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    private static boolean isPrintable(int c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE -> false;
            // U+FFFE and U+FFFF of every plane are no characters, and XML refuses them
            default -> (c & 0xFFFE) != 0xFFFE && c != 0xFFFC && !isVariationSelector(c);
        };
    }

    private static boolean isVariationSelector(int c) {
        return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
