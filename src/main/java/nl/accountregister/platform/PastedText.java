package nl.accountregister.platform;

import io.micronaut.core.annotation.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Wat er geplakt is: an address or name with the text around it.
 *
 * @param whole the text without blanks and invisible characters at its ends
 * @param words its words, without the punctuation around them
 */
record PastedText(String whole, List<String> words) {

    static final int MAX_LENGTH = 8_192;

    /** What browsers read as a dot in the name of a host. */
    private static final String DOTS = ".。．｡";
    private static final String BEFORE = "<\"|([{'*•-–‘“„«";
    private static final String BEHIND = ">\"|.,;:!?'*’”»…";
    /** A browser leaves these out and joins what is around them, so that a second line may lead to another host. */
    private static final String LINE_BREAKS = "\t\n\u000b\f\r\u0085\u2028\u2029";

    /** @throws Refusal when there is nothing, too much, or something that no person types */
    static PastedText of(@Nullable String pasted) {
        if (pasted == null) {
            throw new Refusal(Reason.EMPTY);
        }
        if (pasted.length() > MAX_LENGTH) {
            throw new Refusal(Reason.TOO_LONG, MAX_LENGTH);
        }
        String whole = withoutInvisibleEnds(pasted);
        if (whole.isEmpty()) {
            throw new Refusal(Reason.EMPTY);
        }
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= whole.length(); i++) {
            char c = i < whole.length() ? whole.charAt(i) : ' ';
            if (LINE_BREAKS.indexOf(c) >= 0) {
                throw new Refusal(Reason.LINE_BREAK);
            }
            if (isBlank(c)) {
                if (i > start) {
                    words.add(withoutPunctuation(whole.substring(start, i)));
                }
                start = i + 1;
            } else if (isInvisible(c) || Character.isSurrogate(c) && !isPaired(whole, i)) {
                throw new Refusal(Reason.ODD_CHARACTERS);
            }
        }
        words.removeIf(String::isEmpty);
        return new PastedText(whole, words);
    }

    /**
     * The only address in the text; null when there is none.
     *
     * @throws Refusal when there are several, as we do not choose for the reader
     */
    @Nullable String address() {
        Set<String> addresses = new LinkedHashSet<>();
        Set<String> mail = new LinkedHashSet<>();
        boolean broken = false;
        for (String word : words) {
            if (word.contains("://") || word.startsWith("//") && words.size() == 1 || looksLikeHost(word)) {
                addresses.add(word);
            } else if (word.indexOf('@') > 0 && looksLikeHost(word.substring(word.lastIndexOf('@') + 1))) {
                (word.indexOf('/') < 0 ? mail : addresses).add(word);
            } else {
                broken |= isPartOfAddress(word);
            }
        }
        Set<String> found = addresses.isEmpty() ? mail : addresses;
        if (found.size() > 1 || broken && !found.isEmpty()) {
            throw new Refusal(Reason.MORE_THAN_ONE_ADDRESS);
        }
        return found.isEmpty() ? null : found.iterator().next();
    }

    /** The only word that begins with {@code @}, without it; null when there is none or there are more. */
    @Nullable String atName() {
        List<String> names = words.stream().filter(w -> w.startsWith("@") && w.length() > 1).distinct().toList();
        return names.size() == 1 ? names.get(0).substring(1) : null;
    }

    /** Whether there is more than one word that is not made of letters, digits, hyphens, apostrophes and a stroke, as in 24/7, alone. */
    boolean mayLeadToSeveral() {
        return words.size() > 1 && words.stream().filter(word -> !isPlain(word)).distinct().limit(2).count() > 1;
    }

    private static boolean isPlain(String word) {
        // Without a dot nothing in plain letters is the name of a website, whatever strokes are in it.
        boolean stroke = Ascii.is(word) && !word.startsWith("/");
        return word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "-'’".indexOf(c) >= 0 || stroke && "/&+".indexOf(c) >= 0);
    }

    /** A piece of an address that fell apart: the rest of it would be another address than was pasted. */
    private static boolean isPartOfAddress(String word) {
        return word.contains(":/") || word.startsWith("//") || word.indexOf('\\') >= 0 || Ascii.lower(word).startsWith("http");
    }

    /** Whether a text begins with something of the shape of a domain: {@code zorg.example/over}. */
    static boolean looksLikeHost(String word) {
        int end = 0;
        while (end < word.length() && "/?#\\".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        int colon = word.indexOf(':');
        String host = word.substring(0, colon >= 0 && colon < end ? colon : end);
        if (colon >= 0 && colon < end && !word.substring(colon + 1, end).chars().allMatch(c -> Ascii.isDigit((char) c))) {
            return false;
        }
        int dot = lastDot(host);
        if (dot <= 0 || host.length() - dot < 3 || host.indexOf('@') >= 0) {
            return false;
        }
        return host.substring(dot + 1).startsWith("xn--")
            || host.substring(dot + 1).chars().allMatch(c -> Ascii.isLetter((char) c) || c > 127);
    }

    private static int lastDot(String host) {
        for (int i = host.length() - 1; i >= 0; i--) {
            if (DOTS.indexOf(host.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String withoutInvisibleEnds(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && (isBlank(text.charAt(start)) || isFormat(text.charAt(start)))) {
            start++;
        }
        while (end > start && (isBlank(text.charAt(end - 1)) || isFormat(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static String withoutPunctuation(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && BEFORE.indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        // A closing bracket belongs to the address when its opening one is in there too.
        String loose = BEHIND + (word.indexOf('(', start) < 0 ? ")" : "") + (word.indexOf('[', start) < 0 ? "]" : "")
            + (word.indexOf('{', start) < 0 ? "}" : "");
        while (end > start && loose.indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }

    /** Whether a canonical address that ends so would lose its end when it is pasted again. */
    static boolean isLoosePunctuation(char c) {
        return BEHIND.indexOf(c) >= 0 || ")]}".indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isFormat(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c) || isFormat(c) || c == '\uFFFD';
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
            : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
