package nl.accountregister.document;

import nl.accountregister.shared.Language;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Documentgegevens: what a PDF says about itself, besides its pages.
 *
 * @param title        title in the window of the reader, in the running head and for assistive software; not blank
 * @param language     language of the text
 * @param organisation whose document it is; stands as author and in the running foot
 * @param subject      one sentence on what the document is
 * @param createdAt    moment of the content, not of the printing: the same facts and HTML give the same bytes
 * @param colour       colour of the organisation, {@code #rrggbb}, for bars and rules
 */
public record DocumentFacts(String title, Language language, String organisation, String subject, Instant createdAt,
                            String colour) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    /** @throws IllegalArgumentException when the title is blank or the colour is not {@code #rrggbb} */
    public DocumentFacts {
        Objects.requireNonNull(language);
        Objects.requireNonNull(createdAt);
        title = PrintableText.line(title);
        organisation = PrintableText.line(organisation);
        subject = PrintableText.line(subject);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("A document needs a title: PDF/UA-1 §7.1");
        }
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("Not a colour of the form #rrggbb: " + colour);
        }
    }
}
