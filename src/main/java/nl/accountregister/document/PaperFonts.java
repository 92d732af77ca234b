package nl.accountregister.document;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fonts of one table on paper: which glyph each character is, how wide, and at the end the fonts with only what was used. */
final class PaperFonts implements Closeable {

    private static final int OFTEN = 0x250;

    /** A glyph. @param width in thousandths of the size */
    record Glyph(Face face, int id, float width) {
    }

    /** One font, parsed when its first character comes. */
    final class Face {

        private final String file;
        private final String name;
        private TrueTypeFont parsed;
        private CmapLookup glyphs;
        private PDType0Font font;
        private boolean used;

        private Face(String file, String name) {
            this.file = file;
            this.name = name;
        }

        /** As the pages refer to it. */
        String name() {
            return name;
        }

        private Glyph glyph(int codePoint) {
            try {
                if (parsed == null) {
                    byte[] ttf = PdfFonts.font(file);
                    parsed = new TTFParser().parse(new RandomAccessReadBuffer(ttf));
                    glyphs = parsed.getUnicodeCmapLookup();
                    font = PDType0Font.load(shell, new ByteArrayInputStream(ttf), true);
                }
                int id = glyphs.getGlyphId(codePoint);
                if (id == 0) {
                    return null;
                }
                font.addToSubset(codePoint);
                used = true;
                return new Glyph(this, id, parsed.getAdvanceWidth(id) * 1000f / parsed.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final PDDocument shell = new PDDocument();
    private final Face regular = new Face("SourceSans3-Regular.ttf", "R");
    private final Face bold = new Face("SourceSans3-Bold.ttf", "B");
    private final Face extended = new Face("NotoSans-Extended.ttf", "X");
    private final Face emoji = new Face("NotoEmoji-Regular.ttf", "E");
    private final Glyph[] often = new Glyph[OFTEN];
    private final Glyph[] oftenBold = new Glyph[OFTEN];
    private final Map<Integer, Glyph> rare = new HashMap<>();

    /** The glyph of a character that one of the fonts has. */
    Glyph glyph(int codePoint, boolean inBold) {
        if (codePoint < OFTEN) {
            Glyph[] known = inBold ? oftenBold : often;
            if (known[codePoint] == null) {
                known[codePoint] = find(codePoint, inBold);
            }
            return known[codePoint];
        }
        return rare.computeIfAbsent(inBold ? -codePoint : codePoint, key -> find(codePoint, inBold));
    }

    private Glyph find(int codePoint, boolean inBold) {
        List<Face> faces = inBold ? List.of(bold, regular, extended, emoji) : List.of(regular, extended, emoji);
        for (Face face : faces) {
            Glyph glyph = face.glyph(codePoint);
            if (glyph != null) {
                return glyph;
            }
        }
        return find('?', inBold);
    }

    /** Writes the fonts that were used. @return what stands under /Font in the resources */
    String write(PdfFile file) throws IOException {
        List<String> entries = new ArrayList<>();
        for (Face face : List.of(regular, bold, extended, emoji)) {
            // one in which a character was looked for in vain has nothing to embed
            if (face.used) {
                face.font.subset();
                entries.add("/" + face.name + " " + PdfFile.ref(file.made(face.font.getCOSObject())));
            }
        }
        return "<<" + String.join(" ", entries) + ">>";
    }

    @Override
    public void close() throws IOException {
        for (Face face : List.of(regular, bold, extended, emoji)) {
            if (face.parsed != null) {
                face.parsed.close();
            }
        }
        shell.close();
    }
}
