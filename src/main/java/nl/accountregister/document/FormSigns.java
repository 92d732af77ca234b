package nl.accountregister.document;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Emoji, arrows and the like in the drawing of a filled field. A field has one font, and PDFBox draws it with that: so
 * another letter is drawn in place of each such sign first, and is then exchanged for the sign in a font that has it.
 */
final class FormSigns {

    /** Letters of about the width of an emoji that the font of the field has, and that Dutch and English have not; at last any other of Vietnamese. */
    private static final int[] STAND_INS = IntStream.concat("\u0429\u0428\u0416\u042E\u0424".codePoints(), IntStream.range(0x1EA0, 0x1EFA)).toArray();
    private static final byte[] EMOJI_FONT = PdfFonts.font("NotoEmoji-Regular.ttf");
    private static final IntPredicate IN_EMOJI = PdfFonts.coverage(EMOJI_FONT);
    /** The one of the pages, which has arrows, signs of sums and ticks. */
    private static final byte[] PAGE_FONT = PdfFonts.font("SourceSans3-Regular.ttf");
    private static final IntPredicate IN_PAGES = PdfFonts.coverage(PAGE_FONT);
    private static final COSName EMOJI = COSName.getPDFName("FormEmoji");
    private static final COSName PAGES = COSName.getPDFName("FormSigns");
    /** In points: an emoji of this size is as wide as its stand-in in a field, which is set in 10 points. */
    private static final float EMOJI_SIZE = 8f;

    private final PDDocument document;
    private final Map<COSName, PDFont> fonts = new LinkedHashMap<>();

    FormSigns(PDDocument document) {
        this.document = document;
    }

    static boolean has(int codePoint) {
        return IN_EMOJI.test(codePoint) || IN_PAGES.test(codePoint);
    }

    /** A letter that does not occur in the text, to draw in place of each sign; a question mark when all of them do. */
    static int standIn(String text) {
        return Arrays.stream(STAND_INS).filter(c -> text.indexOf(c) < 0).findFirst().orElse('?');
    }

    /** Exchanges the letter for these signs, in their order; the drawing is left as it is where that cannot be told. */
    void draw(PDAppearanceStream drawing, int standIn, List<Integer> signs) throws IOException {
        if (standIn == '?') {
            return;
        }
        List<Object> exchanged = new ArrayList<>();
        Iterator<Integer> next = signs.iterator();
        COSName letters = null;
        byte[] code = null;
        for (Object token : new PDFStreamParser(drawing).parse()) {
            int last = exchanged.size() - 1;
            if (token instanceof Operator operator && operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
                letters = (COSName) exchanged.get(last - 1);
                code = drawing.getResources().getFont(letters).encode(Character.toString(standIn));
            }
            if (token instanceof Operator operator && operator.getName().equals(OperatorName.SHOW_TEXT) && code != null) {
                COSString text = (COSString) exchanged.remove(last);
                show(exchanged, text.getBytes(), code, letters, next);
            } else {
                exchanged.add(token);
            }
        }
        for (Map.Entry<COSName, PDFont> font : fonts.entrySet()) {
            drawing.getResources().put(font.getKey(), font.getValue());
        }
        try (OutputStream out = drawing.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(exchanged);
        }
    }

    /** Has to be called before the document is saved, and after all drawings were made. */
    void embed() throws IOException {
        for (PDFont font : fonts.values()) {
            font.subset();
        }
    }

    private void show(List<Object> tokens, byte[] text, byte[] code, COSName letters, Iterator<Integer> signs) throws IOException {
        int start = 0;
        for (int i = 0; i + code.length <= text.length; i += code.length) {
            if (Arrays.equals(text, i, i + code.length, code, 0, code.length) && signs.hasNext()) {
                show(tokens, Arrays.copyOfRange(text, start, i));
                int sign = signs.next();
                COSName name = IN_EMOJI.test(sign) ? EMOJI : PAGES;
                PDFont font = font(name);
                font.addToSubset(sign);
                select(tokens, name, new COSFloat(name == EMOJI ? EMOJI_SIZE : FormWriting.SIZE));
                show(tokens, font.encode(Character.toString(sign)));
                select(tokens, letters, new COSFloat(FormWriting.SIZE));
                start = i + code.length;
            }
        }
        show(tokens, Arrays.copyOfRange(text, start, text.length));
    }

    private static void show(List<Object> tokens, byte[] text) {
        if (text.length > 0) {
            tokens.add(new COSString(text));
            tokens.add(Operator.getOperator(OperatorName.SHOW_TEXT));
        }
    }

    private static void select(List<Object> tokens, COSName name, COSFloat size) {
        tokens.add(name);
        tokens.add(size);
        tokens.add(Operator.getOperator(OperatorName.SET_FONT_AND_SIZE));
    }

    private PDFont font(COSName name) throws IOException {
        PDFont font = fonts.get(name);
        if (font == null) {
            font = PDType0Font.load(document, new ByteArrayInputStream(name == EMOJI ? EMOJI_FONT : PAGE_FONT), true);
            fonts.put(name, font);
        }
        return font;
    }
}
