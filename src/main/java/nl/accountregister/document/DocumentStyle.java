package nl.accountregister.document;

import nl.accountregister.shared.Texts;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style sheet of all documents. openhtmltopdf knows no CSS variables, so the few things that differ between
 * documents are filled in here, each as a CSS string or a checked colour.
 */
final class DocumentStyle {

    private static final Pattern PLACE = Pattern.compile("\\$(colour|title|organisation|page|of)\\b");

    private final Texts texts;
    private final String css = new String(ClassPath.bytes("/templates/pdf/document.css"), StandardCharsets.UTF_8);

    DocumentStyle(Texts texts) {
        this.texts = texts;
    }

    /** @param shown makes text of which each character can stand on paper */
    String of(DocumentFacts facts, UnaryOperator<String> shown) {
        Map<String, String> values = Map.of(
            "colour", facts.colour(),
            "title", string(shown.apply(facts.title())),
            "organisation", string(shown.apply(facts.organisation())),
            "page", string(texts.get(facts.language(), "document.page")),
            "of", string(texts.get(facts.language(), "document.of")));
        return PLACE.matcher(css).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** A CSS string in which nothing but letters and digits stands as itself, so that no title can end it. */
    private static String string(String text) {
        StringBuilder css = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                css.appendCodePoint(c);
            } else {
                // the blank ends the escape, else the one that follows in the text would
                css.append('\\').append(String.format("%06x ", c));
            }
        });
        return css.append('"').toString();
    }
}
