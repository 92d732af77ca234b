package nl.accountregister.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The fonts of all documents, from the class path. Source Sans 3 is always there; the two others are parsed only for a
 * text that needs them, because emoji alone double the cost of a document.
 */
final class PdfFonts {

    /** The family to name in CSS. */
    static final String FAMILY = "Source Sans 3";

    private static final Set<FSFontUseCase> IN_TEXT = EnumSet.of(FSFontUseCase.DOCUMENT);
    private static final Set<FSFontUseCase> WHEN_MISSING = EnumSet.of(FSFontUseCase.FALLBACK_PRE);
    private static final Set<FSFontUseCase> AT_LAST = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

    /** No font of ours has anything beyond the first two planes of Unicode. */
    private static final int END_OF_PLANES = 0x20000;

    private final byte[] regular = font("SourceSans3-Regular.ttf");
    private final byte[] bold = font("SourceSans3-Bold.ttf");
    private final byte[] italic = font("SourceSans3-Italic.ttf");
    private final byte[] extended = font("NotoSans-Extended.ttf");
    private final byte[] emoji = font("NotoEmoji-Regular.ttf");
    private final IntPredicate inRegular = coverage(regular);
    private final IntPredicate inExtended = coverage(extended);
    private final IntPredicate inEmoji = coverage(emoji);

    /** Gives the builder the fonts that this text needs. */
    void supply(PdfRendererBuilder builder, String text) {
        use(builder, regular, FAMILY, 400, FontStyle.NORMAL, IN_TEXT);
        use(builder, bold, FAMILY, 700, FontStyle.NORMAL, IN_TEXT);
        use(builder, italic, FAMILY, 400, FontStyle.ITALIC, IN_TEXT);
        int[] rare = text.codePoints().filter(inRegular.negate()).distinct().toArray();
        if (any(rare, inExtended)) {
            use(builder, extended, "Noto Sans Extended", 400, FontStyle.NORMAL, WHEN_MISSING);
        }
        if (any(rare, inEmoji)) {
            use(builder, emoji, "Noto Emoji", 400, FontStyle.NORMAL, WHEN_MISSING);
        }
        // else a style sheet that names another family would show nothing at all
        use(builder, regular, "Source Sans 3 Fallback", 400, FontStyle.NORMAL, AT_LAST);
    }

    /** Whether one of the fonts has this character. */
    boolean shows(int codePoint) {
        return inRegular.test(codePoint) || inExtended.test(codePoint) || inEmoji.test(codePoint);
    }

    private static boolean any(int[] codePoints, IntPredicate test) {
        for (int codePoint : codePoints) {
            if (test.test(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static void use(PdfRendererBuilder builder, byte[] ttf, String family, int weight, FontStyle style,
                            Set<FSFontUseCase> useCases) {
        builder.useFont(() -> new ByteArrayInputStream(ttf), family, weight, style, true, useCases);
    }

    /** Whether a font has a character; control characters need none. */
    static IntPredicate coverage(byte[] ttf) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(ttf))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            // asked for each character of each document
            BitSet shown = new BitSet(END_OF_PLANES);
            shown.set(0, ' ');
            IntStream.range(' ', END_OF_PLANES).filter(codePoint -> glyphs.getGlyphId(codePoint) != 0).forEach(shown::set);
            return shown::get;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The font with its ligatures hidden: PDFBox would set them without telling which letters they stand for (PDF/UA-1
     * §7.21.7), and reading them costs more than all the rest of the font.
     */
    static byte[] font(String file) {
        byte[] ttf = ClassPath.bytes("/fonts/" + file);
        int tables = ByteBuffer.wrap(ttf).getShort(4);
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (new String(ttf, entry, 4, StandardCharsets.US_ASCII).equals("GSUB")) {
                ttf[entry] = 'x';
            }
        }
        return ttf;
    }
}
