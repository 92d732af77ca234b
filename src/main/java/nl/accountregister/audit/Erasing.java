package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.PlainText;
import nl.accountregister.shared.RuleViolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Verzoek om te wissen: who must be forgotten in the audit log.
 *
 * @param personId the medewerker: what was recorded about them goes; null when they are none
 * @param userId   the user: what was recorded about them goes; null when they were none
 * @param words    names, addresses and the like: these go wherever they stand
 * @param reason   why, without any of those words
 */
public record Erasing(@Nullable Long personId, @Nullable Long userId, List<String> words, String reason) {

    /** A shorter one stands inside too many other words. */
    public static final int SHORTEST_WORD = 4;
    private static final int LONGEST_WORD = 160;
    private static final int MOST_WORDS = 10;
    private static final int LONGEST_REASON = 500;

    /**
     * Reads what was typed.
     *
     * @param typed one name or address a line
     * @throws RuleViolation when there is none, one is too short or holds characters that no name has, or the reason is missing or names them
     */
    public static Erasing of(@Nullable Long personId, @Nullable Long userId, String typed, String reason) {
        PlainText check = new PlainText();
        List<String> words = new ArrayList<>();
        for (String line : check.block("woorden", typed, MOST_WORDS * (LONGEST_WORD + 1)).split("\n")) {
            if (!line.isBlank()) {
                words.add(word(check, line.strip()));
            }
        }
        if (words.size() > MOST_WORDS) {
            check.refuse("woorden", "audit.erase.words.many", MOST_WORDS);
        }
        String why = check.line("reden", reason, LONGEST_REASON);
        if (words.stream().anyMatch(word -> why.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))) {
            check.refuse("reden", "audit.erase.reason.names");
        }
        check.check();
        return new Erasing(personId, userId, List.copyOf(words), why);
    }

    private static String word(PlainText check, String word) {
        if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD) {
            check.refuse("woorden", "audit.erase.words.length", word, SHORTEST_WORD, LONGEST_WORD);
        } else if (word.matches(".*[\"\\\\\\[\\]\t].*")) {
            check.refuse("woorden", "audit.erase.words.signs", word);
        }
        return word;
    }

    Subject subject() {
        return personId != null ? Subject.person(personId) : userId != null ? Subject.user(userId) : Subject.register();
    }

    /** Whether an entry is about who must be forgotten, so that all its values go. */
    boolean isAbout(ChainEntry entry) {
        Long id = entry.subjectId();
        return id != null && (entry.subjectType().equals("medewerker") && id.equals(personId) || entry.subjectType().equals("gebruiker") && id.equals(userId));
    }
}
