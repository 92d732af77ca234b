package nl.accountregister.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as lines of a given width, each as the operators that show it. */
final class PaperText {

    /** After these a word may be broken when it must be: addresses are long. */
    private static final String AFTER = "/-_.@?&=,;:";

    private final PaperFonts fonts;
    private final ShowableText showable;

    PaperText(PaperFonts fonts, ShowableText showable) {
        this.fonts = fonts;
        this.showable = showable;
    }

    /** The text as it can be printed. */
    String printable(String text) {
        return showable.of(PrintableText.of(text).replace('\u00A0', ' ').replaceAll("[\\t\\r\\u2028\\u2029]", " "));
    }

    float width(String printable, boolean bold, float size) {
        float width = 0;
        for (int i = 0; i < printable.length(); i += Character.charCount(printable.codePointAt(i))) {
            width += fonts.glyph(printable.codePointAt(i), bold).width();
        }
        return width * size / 1000;
    }

    /** The lines of a text; none for an empty text. A blank at which a line was broken stays at its end, for who has it read aloud. */
    List<String> lines(String text, boolean bold, float size, float width) {
        String printable = printable(text);
        List<String> lines = new ArrayList<>();
        float room = width * 1000 / size;
        int start = 0;
        int breakAt = -1;
        float used = 0;
        for (int i = 0; i < printable.length(); ) {
            int point = printable.codePointAt(i);
            int next = i + Character.charCount(point);
            if (point == '\n') {
                lines.add(show(printable.substring(start, i), bold, size));
                start = next;
                breakAt = -1;
                used = 0;
                i = next;
                continue;
            }
            float wide = fonts.glyph(point, bold).width();
            if (used + wide > room && point != ' ' && i > start) {
                int end = breakAt > start ? breakAt : i;
                lines.add(show(printable.substring(start, end), bold, size));
                start = end;
                breakAt = -1;
                used = width(printable.substring(start, i), bold, 1000);
            }
            used += wide;
            if (point == ' ' || AFTER.indexOf(point) >= 0) {
                breakAt = next;
            }
            i = next;
        }
        if (start < printable.length()) {
            lines.add(show(printable.substring(start), bold, size));
        }
        return lines;
    }

    /** The operators that show one line of printable text. */
    String show(String printable, boolean bold, float size) {
        StringBuilder operators = new StringBuilder();
        PaperFonts.Face face = null;
        for (int i = 0; i < printable.length(); i += Character.charCount(printable.codePointAt(i))) {
            PaperFonts.Glyph glyph = fonts.glyph(printable.codePointAt(i), bold);
            if (glyph.face() != face) {
                operators.append(face == null ? "" : "> Tj ");
                face = glyph.face();
                operators.append('/').append(face.name()).append(' ').append(number(size)).append(" Tf <");
            }
            String id = Integer.toHexString(0x10000 | glyph.id());
            operators.append(id, 1, 5);
        }
        return operators.append(face == null ? "" : "> Tj").toString();
    }

    static String number(float value) {
        return value == (int) value ? Integer.toString((int) value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
