package nl.accountregister.document;

import java.util.function.IntPredicate;

/** Which characters the fonts of a table have, found out once. */
final class PaperCoverage {

    private static final IntPredicate REGULAR = PdfFonts.coverage(PdfFonts.font("SourceSans3-Regular.ttf"));
    private static final IntPredicate EXTENDED = PdfFonts.coverage(PdfFonts.font("NotoSans-Extended.ttf"));
    private static final IntPredicate EMOJI = PdfFonts.coverage(PdfFonts.font("NotoEmoji-Regular.ttf"));

    private PaperCoverage() {
    }

    static boolean shows(int codePoint) {
        return REGULAR.test(codePoint) || EXTENDED.test(codePoint) || EMOJI.test(codePoint);
    }
}
