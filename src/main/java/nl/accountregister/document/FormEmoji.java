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
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Emoji in the drawing of a filled field. A field has one font, and PDFBox draws it with that: so another letter is
 * drawn in place of each emoji first, and is then exchanged for the emoji in its own font.
 */
final class FormEmoji {

    /** Letters of about the width of an emoji that the font of the field has, and that Dutch and English have not. */
    private static final int[] STAND_INS = "\u0429\u0428\u0416\u042E\u0424".codePoints().toArray();
    private static final byte[] FONT = PdfFonts.font("NotoEmoji-Regular.ttf");
    private static final IntPredicate IN_FONT = PdfFonts.coverage(FONT);
    private static final COSName NAME = COSName.getPDFName("FormEmoji");
    /** In points: an emoji of this size is as wide as its stand-in in a field, which is set in 10 points. */
    private static final float SIZE = 8f;

    private final PDDocument document;
    private PDFont font;

    FormEmoji(PDDocument document) {
        this.document = document;
    }

    static boolean has(int codePoint) {
        return IN_FONT.test(codePoint);
    }

    /** A letter that does not occur in the text, to draw in place of each emoji; a question mark when all of them do. */
    static int standIn(String text) {
        return Arrays.stream(STAND_INS).filter(c -> text.indexOf(c) < 0).findFirst().orElse('?');
    }

    /** Exchanges the letter for these emoji, in their order; the drawing is left as it is where that cannot be told. */
    void draw(PDAppearanceStream drawing, int standIn, List<Integer> emoji) throws IOException {
        if (standIn == '?') {
            return;
        }
        List<Object> exchanged = new ArrayList<>();
        Iterator<Integer> next = emoji.iterator();
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
        drawing.getResources().put(NAME, font());
        try (OutputStream out = drawing.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(exchanged);
        }
    }

    /** Has to be called before the document is saved, and after all drawings were made. */
    void embed() throws IOException {
        if (font != null) {
            font.subset();
        }
    }

    private void show(List<Object> tokens, byte[] text, byte[] code, COSName letters, Iterator<Integer> emoji) throws IOException {
        int start = 0;
        for (int i = 0; i + code.length <= text.length; i += code.length) {
            if (Arrays.equals(text, i, i + code.length, code, 0, code.length) && emoji.hasNext()) {
                show(tokens, Arrays.copyOfRange(text, start, i));
                int sign = emoji.next();
                font().addToSubset(sign);
                select(tokens, NAME, new COSFloat(SIZE));
                show(tokens, font().encode(Character.toString(sign)));
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

    private PDFont font() throws IOException {
        if (font == null) {
            font = PDType0Font.load(document, new ByteArrayInputStream(FONT), true);
        }
        return font;
    }
}
