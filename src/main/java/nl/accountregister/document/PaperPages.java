package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static nl.accountregister.document.PaperText.number;

/** The pages of a table on paper, one at a time: what was drawn goes out when the next begins. A4 across, or A3 for many columns. */
final class PaperPages {

    static final float MARGIN = 36;
    private static final float FOOT = 46;
    private static final float FOOT_SIZE = 7.5f;
    private static final String GREY = "0.32 0.34 0.36 rg";
    private static final String BLACK = "0.11 0.13 0.15 rg";

    private final PdfFile file;
    private final PaperFonts fonts;
    private final PaperText text;
    private final TableWords words;
    private final TableStatement statement;
    private final PaperTags tags;
    private final PaperTags.Numbers all = new PaperTags.Numbers();
    private final int parent;
    private final int resources;
    private final int total;
    private final float wide;
    private final float high;
    private final String colour;
    private StringBuilder content = new StringBuilder();
    private int page;
    private float y;

    PaperPages(OutputStream out, PaperFonts fonts, PaperText text, TableWords words, TableStatement statement, boolean large) throws IOException {
        this.file = new PdfFile(out);
        this.fonts = fonts;
        this.text = text;
        this.words = words;
        this.statement = statement;
        this.tags = new PaperTags(file);
        this.parent = file.reserve();
        this.resources = file.reserve();
        this.total = file.reserve();
        this.wide = large ? 1190.55f : 841.89f;
        this.high = large ? 841.89f : 595.28f;
        this.colour = rgb(statement.colour());
        begin();
    }

    PaperTags tags() {
        return tags;
    }

    float usable() {
        return wide - 2 * MARGIN;
    }

    /** How much height is left on the page. */
    float room() {
        return y - FOOT;
    }

    void down(float height) {
        y -= height;
    }

    /** The title and the lines of the statement. */
    void opening(TableStatement about, List<String> lines) throws IOException {
        artifact(colour + " " + number(MARGIN) + " " + number(y - 3) + " " + number(usable()) + " 3 re f");
        y -= 32;
        paragraph("H1", text.lines(about.title(), true, 18, usable()), 22);
        y -= 2;
        for (String line : lines) {
            paragraph("P", text.lines(line, false, 9, usable()), 12.5f);
        }
        y -= 8;
    }

    private void paragraph(String tag, List<String> lines, float leading) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        content.append('/').append(tag).append(" <</MCID ").append(tags.opening(tag, page)).append(">> BDC BT ").append(BLACK).append('\n');
        show(lines, 0, lines.size(), MARGIN, y, leading);
        content.append("ET EMC\n");
        y -= lines.size() * leading;
    }

    /** A band of the head's colour under what comes next. */
    void band(float height) {
        artifact("0.93 0.94 0.96 rg " + number(MARGIN) + " " + number(y - height) + " " + number(usable()) + " " + number(height) + " re f "
            + colour.replace("rg", "RG") + " 1 w " + number(MARGIN) + " " + number(y - height) + " m " + number(wide - MARGIN) + " " + number(y - height) + " l S");
    }

    /** A thin rule where the page has come. */
    void rule() {
        artifact("0.79 0.81 0.83 RG 0.5 w " + number(MARGIN) + " " + number(y) + " m " + number(wide - MARGIN) + " " + number(y) + " l S");
    }

    /** Some lines of a cell. @param cell that they belong to; null for what only repeats */
    void lines(@Nullable PaperTags.Cell cell, List<String> lines, int from, int to, float x, float pad, float leading) {
        int end = Math.min(to, lines.size());
        if (from >= end) {
            return;
        }
        content.append(cell == null ? "/Artifact <</Type /Pagination /Subtype /Header>> BDC BT " : "/" + cell.tag() + " <</MCID " + tags.mark(cell, page) + ">> BDC BT ")
            .append(BLACK).append('\n');
        show(lines, from, end, x, y - pad - leading * 0.78f, leading);
        content.append("ET EMC\n");
    }

    private void show(List<String> lines, int from, int to, float x, float top, float leading) {
        content.append(number(x)).append(' ').append(number(top)).append(" Td ").append(number(leading)).append(" TL\n");
        for (int i = from; i < to; i++) {
            content.append(i == from ? "" : "T* ").append(lines.get(i)).append('\n');
        }
    }

    private void artifact(String drawing) {
        content.append("/Artifact BMC q ").append(drawing).append(" Q EMC\n");
    }

    void next() throws IOException {
        end();
        begin();
    }

    private void begin() {
        page = file.reserve();
        y = high - MARGIN;
    }

    private void end() throws IOException {
        foot();
        int stream = file.reserve();
        file.stream(stream, "", content.toString().getBytes(StandardCharsets.US_ASCII));
        file.object(page, "<</Type /Page /Parent " + PdfFile.ref(parent) + " /MediaBox [0 0 " + number(wide) + " " + number(high) + "] /Resources " + PdfFile.ref(resources)
            + " /Contents " + PdfFile.ref(stream) + " /StructParents " + all.size() + " /Tabs /S>>");
        all.add(page);
        tags.pageEnds();
        content = new StringBuilder();
    }

    /** How many pages there are is known at the end: each page refers to the same drawing of that number. */
    private void foot() {
        String begin = text.printable(words.get("document.page") + " " + (all.size() + 1) + " " + words.get("document.of") + " ");
        float at = wide - MARGIN - text.width("00000", false, FOOT_SIZE);
        content.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC q ").append(GREY).append('\n');
        foot(statement.organisation() + " · " + statement.title(), MARGIN);
        content.append("BT ").append(number(at - text.width(begin, false, FOOT_SIZE))).append(" 28 Td ").append(text.show(begin, false, FOOT_SIZE)).append(" ET\n");
        content.append("1 0 0 1 ").append(number(at)).append(" 28 cm /T Do Q EMC\n");
    }

    private void foot(String line, float x) {
        content.append("BT ").append(number(x)).append(" 28 Td ").append(text.show(text.printable(line), false, FOOT_SIZE)).append(" ET\n");
    }

    void finish() throws IOException {
        end();
        String count = "BT " + GREY + " " + text.show(String.valueOf(all.size()), false, FOOT_SIZE) + " ET";
        file.stream(total, "/Type /XObject /Subtype /Form /BBox [0 -5 60 20] /Resources " + PdfFile.ref(resources), count.getBytes(StandardCharsets.US_ASCII));
        file.object(resources, "<</Font " + fonts.write(file) + " /XObject <</T " + PdfFile.ref(total) + ">>>>");
        file.object(parent, "<</Type /Pages /Kids " + all.refs() + " /Count " + all.size() + ">>");
        new PaperMetadata(file, statement).finish(parent, tags.finish());
    }

    private static String rgb(String colour) {
        StringBuilder parts = new StringBuilder();
        for (int i = 1; i < 7; i += 2) {
            parts.append(number(Integer.parseInt(colour.substring(i, i + 2), 16) / 255f)).append(' ');
        }
        return parts + "rg";
    }
}
