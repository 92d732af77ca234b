package nl.accountregister.outbox;

import java.net.URI;
import java.util.regex.Pattern;

/** A value on its way into Markdown: whatever a person typed comes out as that same text and never as markup. */
final class MarkdownValue {

    // CommonMark reads a backslash before any of these as "just the character".
    private static final Pattern PUNCTUATION = Pattern.compile("([!-/:-@\\[-`{-~])");
    private static final Pattern LINE_END = Pattern.compile("[ \\t]*(?:\\r\\n|[\\n\\r\\u000b\\f\\u0085\\u2028\\u2029])[ \\t]*");

    private MarkdownValue() {
    }

    /** Text in which every line end is a line break within the same paragraph, so that no line can begin a block of its own. */
    static String text(String raw) {
        String escaped = PUNCTUATION.matcher(raw.strip()).replaceAll("\\\\$1");
        return LINE_END.matcher(escaped).replaceAll("\\\\\n");
    }

    /** An address to click; one that is not http(s) is only text. */
    static String link(URI uri) {
        String address = uri.toASCIIString();
        return address.matches("https?://[^<>\\s]+") ? "<" + address + ">" : text(address);
    }
}
