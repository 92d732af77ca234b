package nl.accountregister.outbox;

import java.net.URI;
import java.util.regex.Pattern;

/** A value on its way into Markdown: whatever a person typed comes out as that same text and never as markup. */
final class MarkdownValue {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^<>\\s]+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:\\r\\n|[\\n\\r\\u000b\\f\\u0085\\u2028\\u2029])[ \\t]*");

    private MarkdownValue() {
    }

    /** Text in which every line end is a line break within the same paragraph, so that no line can begin a block of its own. */
    static String text(String raw) {
        return LINE_END.matcher(escaped(raw.strip())).replaceAll("\\\\\n");
    }

    /** CommonMark reads a backslash before punctuation of ASCII as "just the character". */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 127 && !Character.isLetterOrDigit(c)) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** An address to click; one that is not http(s) is only text. */
    static String link(URI uri) {
        String address = uri.toASCIIString();
        return ADDRESS.matcher(address).matches() ? "<" + address + ">" : text(address);
    }
}
