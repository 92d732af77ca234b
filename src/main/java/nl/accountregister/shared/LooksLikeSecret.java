package nl.accountregister.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lijkt op een wachtwoord: whether a text gives away a password, a code or a key. The register holds who has rights and never
 * with what they sign in. Prose about passwords ("het wachtwoord staat in de kluis") is no secret, and neither is an address.
 * What it takes grows with the length of the text and no faster: whatever anybody types or sends comes by here.
 */
public final class LooksLikeSecret {

    private static final String WORD = "wachtwoord(?:en)?|wachtzin|passw(?:oor|or)d|password|passwd|passphrase|pass|pwd|pw|ww|geheime? code|toegangscode|inlogcode"
        + "|herstelcodes?|back-?upcodes?|recovery codes?|verificatiecode|beveiligingscode|pin-?code|pin|api[- ]?key|api-?sleutel|sleutel|token|secret";
    /** The word, then a sign that says "namely", then what follows on the line. */
    private static final Pattern NAMELY = Pattern.compile("(?<![\\p{L}\\d])(" + WORD + ")\\s*(?:[:=]|->|→)\\s*([^\\n]{1,200})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The word, perhaps "is", then one token. */
    private static final Pattern IS = Pattern.compile("(?<![\\p{L}\\d])(" + WORD + ")\\s+(?:(?:is|luidt|was|wordt|are|zijn)\\s+)?[\"'‘“«]?([^\\s\"'’”»]{4,})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Words that mean other things too: with these only a token that no word looks like is a secret. */
    private static final Set<String> LOOSE = Set.of("ww", "pass", "pin", "sleutel", "token", "secret");
    /** What people write where a password would have stood. */
    private static final Set<String> NO_PASSWORD = Set.of("geen", "kluis", "wachtwoordkluis", "onbekend", "verplicht", "nodig", "nee", "gewijzigd", "veranderd", "vergeten",
        "none", "vault", "unknown", "required", "changed", "forgotten");
    /** Keys whose issuers give them a beginning that nothing else has. */
    private static final Pattern KEY = Pattern.compile("(?<![\\w-])(?:gh[pousr]_\\w{20,}|github_pat_\\w{20,}|xox[abpr]-[\\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}"
        + "|sk_(?:live|test)_\\w{10,}|EAA[0-9A-Za-z]{40,}|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----|otpauth://\\S+)");
    private static final Pattern SIGNED_IN_ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]{0,20}://[^\\s/:@]{1,200}:[^\\s/@]{1,200}@", Pattern.CASE_INSENSITIVE);
    private static final int LONG = 12;
    /** A run of hexadecimal digits from which no word is made; a telephone or bank account number is shorter. */
    private static final Pattern HEX = Pattern.compile("(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\\d)[0-9a-f]{24,}", Pattern.CASE_INSENSITIVE);
    /** A web address, an e-mail address or the name of a site. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://.*|www\\..*|[^\\s@]+@[^\\s@]+\\.[a-z]{2,}"
        + "|(?:[a-z0-9-]++\\.)++(?:nl|com|org|net|eu|be|de|example)(?:/.*)?", Pattern.CASE_INSENSITIVE);
    /** A date, a time, a year, an amount, or a number with a word behind it, such as "12-maandelijks". */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|(?:19|20)\\d\\d|\\d{4}-\\d\\d-\\d\\d|\\d{1,3}-?\\p{L}[\\p{L}-]*"
        + "|\\d{1,2}[:.]\\d\\d|\\d{1,3}(?:\\.\\d{3})*+(?:,[\\d-]+)?");
    private static final String BEFORE = "\"'“‘«(";
    private static final String AFTER = ".,;:!?)\"'’”»";
    private static final int SMALL = 0;
    private static final int CAPITAL = 1;

    private LooksLikeSecret() {
    }

    /** Whether a text seems to hold something with which one can sign in. */
    public static boolean in(String text) {
        return text.length() >= 4 && (KEY.matcher(text).find() || SIGNED_IN_ADDRESS.matcher(text).find() || named(text) || random(text));
    }

    private static boolean named(String text) {
        Matcher namely = NAMELY.matcher(text);
        while (namely.find()) {
            String[] words = namely.group(2).strip().split("\\s+");
            if (isMixed(trimmed(words[0])) || words.length == 1 && !LOOSE.contains(lower(namely.group(1))) && isWord(trimmed(words[0]))) {
                return true;
            }
        }
        Matcher is = IS.matcher(text);
        while (is.find()) {
            if (isMixed(trimmed(is.group(2))) && (!LOOSE.contains(lower(is.group(1))) || hasDigit(is.group(2)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String word) {
        return word.length() >= 4 && !isAddress(word) && !NO_PASSWORD.contains(lower(word));
    }

    /** A token in which letters come with digits or odd signs, or of digits alone; no date, no number with a word, no address. */
    private static boolean isMixed(String token) {
        if (token.length() < 4 || isAddress(token) || NUMBER.matcher(token).matches()) {
            return false;
        }
        boolean digit = hasDigit(token);
        boolean letter = token.chars().anyMatch(Character::isLetter);
        boolean odd = token.chars().anyMatch(c -> "!@#$%^&*+=?~<>_|\\".indexOf(c) >= 0);
        return digit && (odd || !letter || token.length() >= 6) || letter && odd;
    }

    private static boolean random(String text) {
        return Arrays.stream(text.split("[\\s,;()\\[\\]\"'‘’“”«»]+")).map(LooksLikeSecret::trimmed).filter(token -> !isAddress(token))
            .flatMap(token -> Arrays.stream(token.split("[-./:&+]"))).filter(part -> part.length() >= LONG)
            .anyMatch(part -> HEX.matcher(part).matches() || jumps(part) > part.length() / 3);
    }

    /** How often the kind of sign changes in a token of three kinds; a capital before small letters is how words begin. */
    private static int jumps(String token) {
        int[] kinds = token.chars().map(LooksLikeSecret::kind).toArray();
        int jumps = 0;
        for (int i = 1; i < kinds.length; i++) {
            boolean word = kinds[i - 1] == CAPITAL && kinds[i] == SMALL && i + 1 < kinds.length && kinds[i + 1] == SMALL;
            jumps += kinds[i] == kinds[i - 1] || word ? 0 : 1;
        }
        return Arrays.stream(kinds).distinct().count() >= 3 ? jumps : 0;
    }

    private static int kind(int c) {
        return Character.isUpperCase(c) ? CAPITAL : Character.isLetter(c) ? SMALL : Character.isDigit(c) ? 2 : 3;
    }

    private static boolean isAddress(String token) {
        return ADDRESS.matcher(token).matches();
    }

    private static boolean hasDigit(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String trimmed(String token) {
        int from = 0;
        int to = token.length();
        while (from < to && BEFORE.indexOf(token.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AFTER.indexOf(token.charAt(to - 1)) >= 0) {
            to--;
        }
        return token.substring(from, to);
    }
}
