package nl.accountregister.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;

/**
 * What a platform allows as a handle or an id, and what it overlooks when it compares two of them.
 *
 * @param min         fewest characters, in code points
 * @param max         most characters
 * @param start       what the name begins with, exactly; empty for anything
 * @param part        what the name holds somewhere, exactly; empty for anything
 * @param notAtEnds   characters that may not be first or last
 * @param notDoubled  characters that may not follow each other
 * @param ignored     characters that the platform overlooks, as Facebook does the dot
 * @param caseCounts  whether {@code a} and {@code A} make two names
 * @param phone       whether it is a telephone number, written in any way that people do
 * @param hexadecimal whether it is written as {@code 0x47c6:0x1b2}, of which the last part is the number, in hexadecimals
 * @param needsLetter whether a name of digits alone is no name (but an id)
 */
record NameRule(int min, int max, CharacterClass characters, String start, String part, String notAtEnds, String notDoubled,
                String ignored, boolean caseCounts, boolean phone, boolean hexadecimal, boolean needsLetter) {

    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /**
     * The name as the rule wants it: a telephone number as digits. Only one typed by hand may lack its country.
     *
     * @throws Refusal when it would become plain only here, as the kelvin sign becomes a k: what the platform makes of it is not known
     */
    String tidy(String typed, boolean byHand) {
        if (phone) {
            return byHand ? PhoneNumber.international(typed) : PhoneNumber.inAddress(typed);
        }
        if (hexadecimal) {
            return decimal(typed);
        }
        if (LookAlike.standsForPlain(typed)) {
            throw new Refusal(Reason.LOOK_ALIKE_HANDLE);
        }
        return NFC.normalize(typed);
    }

    /** {@code 0x47c6:0x1b2} as 434; what is not written so comes back as it is, for the rule to refuse. */
    private static String decimal(String typed) {
        int last = Ascii.lower(typed).lastIndexOf(":0x") + 3;
        String digits = typed.substring(last);
        boolean number = last > 2 && !digits.isEmpty() && digits.length() <= 16 && digits.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
        return number ? Long.toUnsignedString(Long.parseUnsignedLong(digits, 16)) : "0x" + digits;
    }

    /** @throws Refusal when the platform cannot have given this name to anyone */
    void check(String name) {
        int length = name.codePointCount(0, name.length());
        if (phone && (length < min || length > max || name.charAt(0) == '0' || PhoneNumber.keepsNought(name))) {
            throw new Refusal(Reason.NUMBER);
        }
        if (length < min || length > max) {
            throw min == max ? new Refusal(Reason.ID_LENGTH, min, length) : new Refusal(Reason.HANDLE_LENGTH, min, max, length);
        }
        boolean letter = false;
        int previous = -1;
        for (int i = 0; i < name.length(); i += Character.charCount(previous)) {
            int c = name.codePointAt(i);
            if (!allows(c) || c == previous && notDoubled.indexOf(c) >= 0) {
                throw refused(name);
            }
            letter |= c < '0' || c > '9';
            previous = c;
        }
        if (!name.startsWith(start) || !name.contains(part) || notAtEnds.indexOf(name.codePointAt(0)) >= 0
            || notAtEnds.indexOf(name.codePointBefore(name.length())) >= 0 || needsLetter && !letter) {
            throw refused(name);
        }
        if (LookAlike.mixesScripts(name)) {
            throw new Refusal(Reason.LOOK_ALIKE_HANDLE);
        }
    }

    /** How the name is written in the canonical address. */
    String canonical(String name) {
        return caseCounts ? name : fold(name);
    }

    /** What of the name tells two accounts apart. */
    String identity(String name) {
        String folded = canonical(name);
        if (ignored.isEmpty()) {
            return folded;
        }
        StringBuilder rest = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> ignored.indexOf(c) < 0).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private boolean allows(int c) {
        return characters.allows(c) || !caseCounts && c >= 'A' && c <= 'Z' && characters.allows(c + 32);
    }

    private Refusal refused(String name) {
        // A letter from another alphabet where only ASCII is possible was hardly typed by accident.
        boolean foreign = !characters.letters() && LookAlike.hasForeignLetter(name);
        return new Refusal(phone ? Reason.NUMBER : foreign ? Reason.LOOK_ALIKE_HANDLE : Reason.HANDLE_CHARACTERS);
    }

    private static String fold(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return NFC.normalize(small(name));
            }
        }
        return Ascii.lower(name);
    }

    /** A capital and its small letter are one. Not more than that: full folding makes ss of ß, which may be somebody else's name. */
    private static String small(String name) {
        StringBuilder small = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            int letter = UCharacter.toLowerCase(c);
            small.appendCodePoint(c > 127 && letter <= 127 ? c : letter);
        });
        return small.toString();
    }
}
