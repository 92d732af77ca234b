package nl.accountregister.platform;

import java.util.BitSet;

/**
 * The characters that a name may hold, written as {@code a-z0-9._}; a hyphen counts as itself at either end.
 *
 * @param letters whether letters, marks and digits of every script are allowed as well
 */
record CharacterClass(BitSet characters, boolean letters) {

    /** @throws IllegalArgumentException for a range that runs backwards */
    static CharacterClass parse(String text, boolean letters) {
        BitSet characters = new BitSet();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (i + 2 < points.length && points[i + 1] == '-') {
                if (points[i] > points[i + 2]) {
                    throw new IllegalArgumentException(text);
                }
                characters.set(points[i], points[i + 2] + 1);
                i += 2;
            } else {
                characters.set(points[i]);
            }
        }
        return new CharacterClass(characters, letters);
    }

    boolean allows(int codePoint) {
        return characters.get(codePoint) || letters && codePoint > 127 && isLetter(codePoint);
    }

    private static boolean isLetter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
            || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
