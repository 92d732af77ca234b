package nl.accountregister.shared;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Eigen woorden: what this organisation calls the things that texts speak of. A text has {@code {afdeling}},
 * {@code {locatie}} or {@code {locaties}} where the word belongs, with a capital at the start of a sentence.
 *
 * @param department the department or team that does the communications, such as "afdeling Communicatie"; English texts put "the" before it
 * @param location   one location, such as "activiteitencentrum"
 * @param locations  more of them
 */
public record OwnWords(Bilingual department, Bilingual location, Bilingual locations) {

    /** The words of an organisation that says nothing. */
    public static final OwnWords NONE = new OwnWords(new Bilingual("afdeling communicatie", "communications department"),
        new Bilingual("locatie", "location"), new Bilingual("locaties", "locations"));

    /** The text of a message with the words in it; braces in a word are the word's own and no place for an argument. */
    String in(Language language, String text) {
        return in(language, text, word -> word.replace("{", "'{'").replace("}", "'}'"));
    }

    /** A text that is not the pattern of a message, with the words in it. */
    public Bilingual in(Bilingual text) {
        return new Bilingual(in(Language.NL, text.nl(), UnaryOperator.identity()), in(Language.EN, text.en(), UnaryOperator.identity()));
    }

    private String in(Language language, String text, UnaryOperator<String> quoted) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String spoken = text;
        for (Map.Entry<String, Bilingual> word : Map.of("afdeling", department, "locatie", location, "locaties", locations).entrySet()) {
            String own = quoted.apply(word.getValue().in(language));
            spoken = spoken.replace("{" + word.getKey() + "}", own).replace("{" + capital(word.getKey()) + "}", capital(own));
        }
        return spoken;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
