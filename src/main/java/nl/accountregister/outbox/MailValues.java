package nl.accountregister.outbox;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The values of one mail, readable in its language; once as plain text and once as Markdown. */
final class MailValues {

    /** Stands for a line end inside a value until the text is laid out, so that a quotation can be marked on each line. */
    static final char LINE_END = '\uE000';

    private final Texts texts;
    private final Language language;
    private final Map<String, Object> values = new HashMap<>();

    /** @throws IllegalArgumentException when a value that the text needs is missing, or one is given that it does not know */
    MailValues(Texts texts, Mail mail, Map<String, ?> common) {
        this.texts = texts;
        this.language = mail.language();
        MailTemplate template = mail.template();
        Set<String> missing = new HashSet<>(template.required());
        missing.removeAll(mail.values().keySet());
        Set<String> unknown = new HashSet<>(mail.values().keySet());
        unknown.removeAll(template.required());
        unknown.removeAll(template.optional());
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException("mail text " + template.code() + " misses " + missing + " and does not know " + unknown);
        }
        template.optional().forEach(name -> values.put(name, ""));
        values.putAll(mail.values());
        values.putAll(common);
    }

    Map<String, Object> asText() {
        return mapped(value -> readable(value).replace("\r\n", "\n").replace('\n', LINE_END));
    }

    Map<String, Object> asMarkdown() {
        return mapped(value -> value instanceof URI uri ? MarkdownValue.link(uri) : MarkdownValue.text(readable(value)));
    }

    private Map<String, Object> mapped(Function<Object, String> writing) {
        Map<String, Object> mapped = new HashMap<>();
        values.forEach((name, value) -> mapped.put(name, written(value, writing)));
        return mapped;
    }

    /** Lists and the lines in them keep their shape, and what a text only asks for stays true or false. */
    private static Object written(Object value, Function<Object, String> writing) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> written(one, writing)).toList();
        }
        if (value instanceof Map<?, ?> parts) {
            Map<String, Object> line = new HashMap<>();
            parts.forEach((name, part) -> line.put((String) name, written(part, writing)));
            return line;
        }
        return value instanceof Boolean ? value : writing.apply(value);
    }

    private String readable(Object value) {
        return value instanceof LocalDate date ? texts.date(language, date)
            : value instanceof Instant moment ? texts.moment(language, moment)
            : value instanceof Coded coded ? texts.label(language, coded)
            : value.toString();
    }
}
