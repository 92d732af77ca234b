package nl.accountregister.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Gelijkenis between names: whether one may be taken for the other by somebody who reads quickly. Built on the tables
 * of Unicode (UTS #39), with what a quick reader overlooks as well: case, separators, accents and figures for letters.
 */
public final class LookAlike {

    private static final Normalizer2 NFKC_FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final SpoofChecker CONFUSABLES =
        new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
        .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE | SpoofChecker.MIXED_NUMBERS)
        .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE).build();

    private LookAlike() {
    }

    /** Waarin two names that look alike differ; shown to the reader as the reason. */
    public enum Difference { CASE, SEPARATORS, DIGITS, CHARACTERS }

    /**
     * What is left of a name for a quick reader. Names with the same skeleton look alike; it may be stored and
     * indexed, and holds no meaning of its own.
     */
    public static String skeleton(String name) {
        return letters(confusable(lettersForFigures(withoutSeparators(NFKC_FOLDED.normalize(name)))));
    }

    /** The skeleton of a name without its figures, so that {@code sglzorg2} is found beside {@code sglzorg}. */
    public static String stem(String name) {
        return letters(confusable(withoutDigits(withoutSeparators(NFKC_FOLDED.normalize(name)))));
    }

    /** In what the names differ although they look alike; empty when they are equal, or do not look alike. */
    public static Set<Difference> between(String one, String other) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        boolean alike = same(skeleton(one), skeleton(other)) || same(stem(one), stem(other));
        if (one.equals(other) || !alike) {
            return differences;
        }
        String plainOne = withoutSeparators(one);
        String plainOther = withoutSeparators(other);
        String foldedOne = UCharacter.foldCase(plainOne, true);
        String foldedOther = UCharacter.foldCase(plainOther, true);
        boolean digits = !digits(foldedOne).equals(digits(foldedOther));
        boolean onlyDigits = withoutDigits(foldedOne).equals(withoutDigits(foldedOther))
            || lettersForFigures(foldedOne).equals(lettersForFigures(foldedOther));
        if (!separators(one).equals(separators(other))) {
            differences.add(Difference.SEPARATORS);
        }
        if (digits) {
            differences.add(Difference.DIGITS);
        }
        if (!onlyDigits) {
            differences.add(Difference.CHARACTERS);
        } else if (!withoutDigits(plainOne).equals(withoutDigits(plainOther)) && !digits) {
            differences.add(Difference.CASE);
        }
        return differences;
    }

    /** Whether letters of several alphabets stand in one name, as in a name made to deceive. */
    static boolean mixesScripts(String name) {
        return !Ascii.is(name) && SCRIPTS.failsChecks(name);
    }

    /** Whether a sign stands in it that is only another shape of plain letters or figures: the kelvin sign, a long s, a ligature, full-width letters. */
    static boolean standsForPlain(String name) {
        return !Ascii.is(name) && name.codePoints().anyMatch(c -> c > 127
            && NFKC.normalize(Character.toString(c)).chars().anyMatch(plain -> Ascii.isLetter((char) plain) || Ascii.isDigit((char) plain)));
    }

    static boolean hasForeignLetter(String name) {
        return name.codePoints().anyMatch(c -> c > 127 && UCharacter.isLetterOrDigit(c));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    private static String confusable(String text) {
        // The table is made for lower-case text; what it answers may hold capitals (1 becomes l, 0 becomes O).
        return UCharacter.toLowerCase(CONFUSABLES.getSkeleton(text)).replace("rn", "m").replace("vv", "w");
    }

    private static String lettersForFigures(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int at = "013457@$!".indexOf(c);
            letters.appendCodePoint(at < 0 ? c : "oleastasi".charAt(at));
        });
        return letters.toString();
    }

    private static String withoutSeparators(String text) {
        return only(text, c -> !isSeparator(c));
    }

    private static String separators(String text) {
        return only(text, LookAlike::isSeparator);
    }

    private static String withoutDigits(String text) {
        return only(text, c -> !UCharacter.isDigit(c));
    }

    private static String digits(String text) {
        return only(text, UCharacter::isDigit);
    }

    private static String only(String text, IntPredicate wanted) {
        StringBuilder rest = new StringBuilder(text.length());
        text.codePoints().filter(wanted).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    private static boolean isSeparator(int c) {
        return ".-_ ·'’/".indexOf(c) >= 0 || UCharacter.isUWhiteSpace(c) || UCharacter.hasBinaryProperty(c, UProperty.DASH)
            || UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    /** Letters without their accents; a capital i or a bar that stands for an l is one. */
    private static String letters(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        NFD.normalize(text).codePoints()
            .filter(c -> UCharacter.getIntPropertyValue(c, UProperty.SCRIPT) != UScript.INHERITED)
            .forEach(c -> bare.appendCodePoint(c == 'i' || c == '|' || c == '1' ? 'l' : c));
        return bare.toString();
    }
}
