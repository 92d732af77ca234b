package nl.accountregister.shared;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lijkt op een wachtwoord: whether a text gives away a password, a code or a key. The register holds who has rights and never
 * with what they sign in. Prose about passwords ("het wachtwoord staat in de kluis") is no secret, and neither is an address.
 */
public final class LooksLikeSecret {

    private static final String WORD = "(?:wachtwoord(?:en)?|wachtzin|passw(?:oor|or)d|password|passwd|passphrase|pass|pwd|pw|ww|geheime? code|toegangscode|inlogcode"
        + "|herstelcodes?|back-?upcodes?|recovery codes?|verificatiecode|beveiligingscode|pin-?code|pin|api[- ]?key|api-?sleutel|sleutel|token|secret)";
    /** The word, then a sign that says "namely", then what follows on the line. */
    private static final Pattern NAMELY = Pattern.compile("(?<![\\p{L}\\d])" + WORD + "\\s*(?:[:=]|->|→)\\s*([^\\n]{1,200})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** The word, perhaps "is", then one token. */
    private static final Pattern IS = Pattern.compile("(?<![\\p{L}\\d])" + WORD + "\\s+(?:(?:is|luidt|was|wordt|are|zijn)\\s+)?[\"'‘“«]?([^\\s\"'’”»]{4,})",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Set<String> SHORT_WORDS = Set.of("pw", "ww", "pwd", "pass", "pin", "sleutel", "token", "secret");
    /** Keys whose issuers give them a beginning that nothing else has. */
    private static final Pattern KEY = Pattern.compile("(?<![\\w-])(?:gh[pousr]_\\w{20,}|github_pat_\\w{20,}|xox[abpr]-[\\w-]{10,}|AKIA[0-9A-Z]{16}|AIza[\\w-]{30,}"
        + "|sk_(?:live|test)_\\w{10,}|EAA[0-9A-Za-z]{40,}|eyJ[\\w-]{10,}\\.[\\w-]{10,}\\.[\\w-]*|-----BEGIN [A-Z ]*PRIVATE KEY-----|otpauth://\\S+)");
    private static final Pattern SIGNED_IN_ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*://[^\\s/:@]+:[^\\s/@]+@", Pattern.CASE_INSENSITIVE);
    private static final int LONG = 12;
    /** A run of hexadecimal digits from which no word is made; a telephone or bank account number is shorter. */
    private static final Pattern HEX = Pattern.compile("(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\\d)[0-9a-f]{24,}", Pattern.CASE_INSENSITIVE);
    private static final List<String> ADDRESS = List.of("/", "@", "www.");

    private LooksLikeSecret() {
    }

    /** Whether a text seems to hold something with which one can sign in. */
    public static boolean in(String text) {
        return text.length() >= 4 && (KEY.matcher(text).find() || SIGNED_IN_ADDRESS.matcher(text).find() || named(text) || random(text));
    }

    private static boolean named(String text) {
        Matcher namely = NAMELY.matcher(text);
        while (namely.find()) {
            if (isNamed(namely.group(1).strip().split("\\s+"))) {
                return true;
            }
        }
        Matcher is = IS.matcher(text);
        while (is.find()) {
            String word = is.group().split("\\s")[0].toLowerCase();
            if (isMixed(trimmed(is.group(1))) && (!SHORT_WORDS.contains(word) || hasDigit(is.group(1)))) {
                return true;
            }
        }
        return false;
    }

    /** One or two words after "wachtwoord:" are the password; a sentence that has no digits or odd signs in its first word is not. */
    private static boolean isNamed(String[] words) {
        String first = trimmed(words[0]);
        return isMixed(first) || words.length <= 2 && first.length() >= 4 && !words[0].endsWith(",") && Character.isLetterOrDigit(first.charAt(0));
    }

    /** A token in which letters come with digits or odd signs, or of digits alone; no date, no amount, no e-mail or web address. */
    private static boolean isMixed(String token) {
        if (token.length() < 4 || isAddress(token) || token.matches("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|(19|20)\\d\\d|\\d{4}-\\d\\d-\\d\\d")) {
            return false;
        }
        boolean digit = hasDigit(token);
        boolean letter = token.chars().anyMatch(Character::isLetter);
        boolean odd = token.chars().anyMatch(c -> "!#$%^&*+=?~<>_|\\".indexOf(c) >= 0);
        return digit && (odd || !letter || token.length() >= 6) || letter && odd;
    }

    private static boolean random(String text) {
        for (String raw : text.split("[\\s,;()\\[\\]\"'‘’“”«»]+")) {
            String token = trimmed(raw);
            if (token.length() >= LONG && !isAddress(token) && (HEX.matcher(token).matches() || jumps(token) > token.length() / 3)) {
                return true;
            }
        }
        return false;
    }

    /** How often the kind of sign changes, of letters, digits and odd signs; a capital before a small letter is how words begin. */
    private static int jumps(String token) {
        Set<Integer> kinds = new java.util.HashSet<>();
        int jumps = 0;
        for (int i = 0; i < token.length(); i++) {
            kinds.add(kind(token.charAt(i)));
            if (i > 0 && kind(token.charAt(i)) != kind(token.charAt(i - 1)) && !(kind(token.charAt(i - 1)) == 1 && kind(token.charAt(i)) == 0)) {
                jumps++;
            }
        }
        kinds.remove(4);
        return kinds.size() >= 3 ? jumps : 0;
    }

    private static int kind(char c) {
        return Character.isLowerCase(c) ? 0 : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : "-./:'&+".indexOf(c) >= 0 ? 4 : 3;
    }

    private static boolean isAddress(String token) {
        return ADDRESS.stream().anyMatch(token.toLowerCase()::contains) || token.matches("(?i)[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(nl|com|org|net|eu|be|de|example)");
    }

    private static boolean hasDigit(String token) {
        return token.chars().anyMatch(Character::isDigit);
    }

    private static String trimmed(String token) {
        return token.replaceAll("^[\"'‘“«(]+|[.,;:!?)\"'’”»]+$", "");
    }
}
