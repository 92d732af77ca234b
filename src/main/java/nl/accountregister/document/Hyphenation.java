package nl.accountregister.document;

import com.openhtmltopdf.extend.Hyphenator;
import nl.accountregister.shared.Language;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Afbreken: where a long word may be divided at the end of a line, by the patterns of TeX (Liang's method: between two
 * letters the highest number of all patterns that fit counts, and an odd one allows a hyphen).
 */
final class Hyphenation implements Hyphenator {

    private static final char SOFT_HYPHEN = '\u00AD';
    /** Letters that stay together at both ends: a short tail on the next line reads worse than a ragged edge. */
    private static final int AT_ENDS = 3;
    /** Whole words only: no part of an address, a name with digits or something in capitals and hyphens. */
    private static final Pattern WORD =
        Pattern.compile("(?<![^\\s(\"'«‘“])\\p{L}{8,60}(?=[.,;:!?)\"'»’”…]*(?:\\s|$))");

    /** Most words whose divisions are kept; questions and headings come again in each document. */
    private static final int MOST_KEPT = 5000;

    private final Map<String, String> divisions = new ConcurrentHashMap<>();
    private final Map<String, byte[]> patterns = new HashMap<>();
    private final Map<String, String> exceptions = new HashMap<>();
    private int longest;

    Hyphenation(Language language) {
        new String(ClassPath.bytes("/hyphenation/" + language.code() + ".txt"), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.startsWith("%")).flatMap(line -> Arrays.stream(line.split(" "))).forEach(this::add);
    }

    /** The text with a soft hyphen wherever a word of eight letters and more may be divided. */
    @Override
    public String hyphenateText(String text) {
        if (text.length() < 8) {
            return text;
        }
        return WORD.matcher(text).replaceAll(found -> divisions.size() < MOST_KEPT ? divisions.computeIfAbsent(found.group(), this::divided)
            : divided(found.group()));
    }

    private void add(String entry) {
        if (entry.indexOf('-') >= 0) {
            exceptions.put(entry.replace("-", ""), entry);
            return;
        }
        StringBuilder letters = new StringBuilder();
        byte[] levels = new byte[entry.length() + 1];
        for (int i = 0; i < entry.length(); i++) {
            char c = entry.charAt(i);
            if (c >= '0' && c <= '9') {
                levels[letters.length()] = (byte) (c - '0');
            } else {
                letters.append(c);
            }
        }
        patterns.put(letters.toString(), levels);
        longest = Math.max(longest, letters.length());
    }

    private String divided(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() != word.length()) {
            return word;
        }
        boolean[] breaks = exceptions.containsKey(lower) ? known(exceptions.get(lower), word.length()) : computed(lower);
        StringBuilder divided = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            if (i >= AT_ENDS && i <= word.length() - AT_ENDS && breaks[i]) {
                divided.append(SOFT_HYPHEN);
            }
            divided.append(word.charAt(i));
        }
        return divided.toString();
    }

    private static boolean[] known(String hyphenated, int length) {
        boolean[] breaks = new boolean[length + 1];
        int letter = 0;
        for (char c : hyphenated.toCharArray()) {
            if (c == '-') {
                breaks[letter] = true;
            } else {
                letter++;
            }
        }
        return breaks;
    }

    private boolean[] computed(String word) {
        String dotted = "." + word + ".";
        byte[] highest = new byte[dotted.length() + 1];
        for (int from = 0; from < dotted.length(); from++) {
            for (int to = from + 1; to <= Math.min(dotted.length(), from + longest); to++) {
                byte[] levels = patterns.get(dotted.substring(from, to));
                for (int i = 0; levels != null && i <= to - from; i++) {
                    highest[from + i] = (byte) Math.max(highest[from + i], levels[i]);
                }
            }
        }
        boolean[] breaks = new boolean[word.length() + 1];
        for (int i = 0; i <= word.length(); i++) {
            // one further, for the dot in front
            breaks[i] = highest[i + 1] % 2 == 1;
        }
        return breaks;
    }
}
