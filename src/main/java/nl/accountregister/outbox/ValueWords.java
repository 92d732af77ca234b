package nl.accountregister.outbox;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Texts;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/** How a value of a mail is written where its text asks for it: as plain text and as Markdown. */
record ValueWords(Texts texts, Language language) {

    /** Stands for a line end inside a value until the text is laid out, so that a quotation can be marked on each line. */
    static final char LINE_END = '\uE000';

    String asText(Object value) {
        return readable(value).replace("\r\n", "\n").replace('\n', LINE_END);
    }

    String asMarkdown(Object value) {
        return value instanceof URI uri ? MarkdownValue.link(uri) : MarkdownValue.text(readable(value));
    }

    private String readable(Object value) {
        return value instanceof LocalDate date ? texts.date(language, date)
            : value instanceof Instant moment ? texts.moment(language, moment)
            : value instanceof Coded coded ? texts.label(language, coded)
            : value.toString();
    }
}
