package nl.accountregister.document;

import io.micronaut.core.annotation.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Werkmap of two sheets, written cell by cell (ISO/IEC 29500-1 §18): no cell is held, and text stands in the cells themselves and not
 * in a table that grows. The same cells give the same bytes. A library was tried first, and took more than four times what CSV takes.
 */
final class XlsxBook {

    /** Styles, by their place in {@link #STYLES}. */
    static final int PLAIN = 0;
    static final int HEAD = 1;
    static final int DATE = 2;
    static final int MOMENT = 3;
    static final int TITLE = 4;
    static final int BOLD = 5;

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int MAX_NAME = 31;
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\"><numFmt numFmtId=\"165\" formatCode=\"dd\\-mm\\-yyyy\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"dd\\-mm\\-yyyy\\ hh:mm:ss\"/></numFmts><fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
        + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"14\"/><name val=\"Calibri\"/></font></fonts>"
        + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
        + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8ECF1\"/></patternFill></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"6\">"
        + xf(0, 0, 0) + xf(0, 1, 2) + xf(165, 0, 0) + xf(166, 0, 0) + xf(0, 2, 0) + xf(0, 1, 0)
        + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";

    private final ZipOutputStream zip;
    private final TableStatement statement;
    private Utf8Writer writer;
    private int sheets;

    XlsxBook(OutputStream out, TableStatement statement) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.statement = statement;
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** A, B, … Z, AA: the name of a column, counted from 0. */
    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }

    /** @param head whether the first row stays in sight */
    void beginSheet(int[] widths, boolean head) throws IOException {
        begin("xl/worksheets/sheet" + ++sheets + ".xml");
        writer.write("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\"" + (sheets == 1 ? " tabSelected=\"1\"" : "") + ">"
            + (head ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : "") + "</sheetView></sheetViews><cols>");
        for (int c = 1; c <= widths.length; c++) {
            writer.write("<col min=\"" + c + "\" max=\"" + c + "\" width=\"" + widths[c - 1] + "\" customWidth=\"1\"/>");
        }
        writer.write("</cols><sheetData>");
    }

    /** @param filtered the last cell of what has a filter on its first row; null for none */
    void endSheet(@Nullable String filtered) throws IOException {
        writer.write("</sheetData>" + (filtered == null ? "" : "<autoFilter ref=\"A1:" + filtered + "\"/>") + "</worksheet>");
        end();
    }

    void beginRow(int row) throws IOException {
        writer.write("<row r=\"");
        writer.write(Integer.toString(row));
        writer.write("\">");
    }

    void endRow() throws IOException {
        writer.write("</row>");
    }

    /** A number, or a date or moment as Excel counts them. */
    void number(String letter, int row, int style, String digits) throws IOException {
        place(letter, row, style);
        writer.write("><v>");
        writer.write(digits);
        writer.write("</v></c>");
    }

    /** Text, whatever it looks like. */
    void text(String letter, int row, int style, String text) throws IOException {
        place(letter, row, style);
        boolean blanks = !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
        writer.write(blanks ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">" : " t=\"inlineStr\"><is><t>");
        escaped(text);
        writer.write("</t></is></c>");
    }

    private void place(String letter, int row, int style) throws IOException {
        writer.write("<c r=\"");
        writer.write(letter);
        writer.write(Integer.toString(row));
        writer.write('"');
        if (style != PLAIN) {
            writer.write(" s=\"");
            writer.write(Integer.toString(style));
            writer.write('"');
        }
    }

    /** Characters that XML cannot have are left out. */
    private void escaped(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String instead = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0xFFFE ? "" : null;
            if (instead != null) {
                writer.write(text, from, i);
                writer.write(instead);
                from = i + 1;
            }
        }
        writer.write(text, from, text.length());
    }

    /** @param about name of the second sheet @param filtered what has the filter and the head that is printed on each page, as {@code $A$1:$F$9} */
    void finish(String about, String filtered) throws IOException {
        String first = name(statement.title(), "");
        String second = name(about, first);
        String quoted = "'" + first.replace("'", "''") + "'!";
        part("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + attribute(first) + "\" sheetId=\"1\" r:id=\"rId1\"/>"
            + "<sheet name=\"" + attribute(second) + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" hidden=\"1\">"
            + attribute(quoted) + filtered + "</definedName><definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">" + attribute(quoted) + "$1:$1</definedName></definedNames></workbook>");
        part("xl/styles.xml", STYLES);
        part("xl/_rels/workbook.xml.rels", relations(OFFICE + "/worksheet", "worksheets/sheet1.xml", OFFICE + "/worksheet", "worksheets/sheet2.xml", OFFICE + "/styles", "styles.xml"));
        part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + attribute(statement.title())
            + "</dc:title><dc:creator>" + attribute(statement.organisation()) + "</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">"
            + statement.moment().truncatedTo(ChronoUnit.SECONDS) + "</dcterms:created></cp:coreProperties>");
        part("_rels/.rels", relations(OFFICE + "/officeDocument", "xl/workbook.xml", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"));
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("xl/workbook.xml", TYPE + "sheet.main+xml") + override("xl/worksheets/sheet1.xml", TYPE + "worksheet+xml")
            + override("xl/worksheets/sheet2.xml", TYPE + "worksheet+xml") + override("xl/styles.xml", TYPE + "styles+xml")
            + override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") + "</Types>");
        zip.finish();
        zip.flush();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // no moment of making: the rows of a past day are the same bytes whenever they are asked for
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        writer = new Utf8Writer(zip);
        writer.write(XML);
    }

    private void end() throws IOException {
        writer.flush();
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        writer.write(content);
        end();
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String xf(int format, int font, int fill) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\"/>";
    }

    /** A name that a sheet can have, and another than that one. */
    private static String name(String text, String other) {
        String clean = text.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", "-").strip();
        String shortened = clean.isEmpty() ? "-" : clean.substring(0, Math.min(MAX_NAME, clean.length()));
        return shortened.equalsIgnoreCase(other) ? shortened.substring(0, Math.min(MAX_NAME - 2, shortened.length())) + " 2" : shortened;
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
