package nl.accountregister.document;

import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.Workbooks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static nl.accountregister.testing.Workbooks.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A sheet that somebody sends in")
class SheetReaderTest {

    private static final SheetReader.Limits LIMITS = new SheetReader.Limits(10 << 20, 1000);
    private static final String TWO = "<row>" + text("naam") + text("url") + "</row><row>" + text("Linde") + text("https://x.com/linde") + "</row>";
    private static final String DOCTYPE = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    private static final String LAUGHS = "<?xml version=\"1.0\"?><!DOCTYPE worksheet [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>";

    private final List<String> got = new ArrayList<>();
    private final SheetReader.Receiver all = new SheetReader.Receiver() {
        @Override
        public void head(int row, List<String> cells) {
            got.add(row + "=" + cells);
        }

        @Override
        public void row(int row, List<String> cells) {
            got.add(row + ":" + cells);
        }

        @Override
        public void fault(int row, Integer column, String key, Object... args) {
            got.add(row + "!" + (column == null ? "" : column) + key + Arrays.toString(args));
        }
    };

    private SheetReader.Facts read(byte[] content) {
        return SheetReader.read("bestand", content, LIMITS, all);
    }

    private SheetReader.Facts read(String rows) {
        return read(Workbooks.of(rows, "").bytes());
    }

    @Test
    @DisplayName("is read by what it is: texts, dates, numbers, yes and no, and the outcome of a formula")
    void kinds() {
        SheetReader.Facts facts = read("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><r><t>c</t></r><r><t>d</t></r></is></c>"
            + "<c r=\"D2\"><v>4</v></c><c r=\"E2\"><v>5</v></c><c r=\"F2\" t=\"str\"><f>1+1</f><v>2</v></c></row>"
            + "<row r=\"3\"/><row r=\"5\"><c r=\"A5\" s=\"1\"><v>46346</v></c><c r=\"B5\" s=\"2\"><v>46346.5</v></c><c r=\"C5\"><v>1.50E1</v></c><c r=\"D5\" t=\"b\"><v>1</v></c><c r=\"F5\"><v>0.1</v></c></row>", "xl/sharedStrings.xml",
            "<sst><si><t>x</t></si><si><r><t>b</t></r><r><t>e</t></r><rPh><t>niet</t></rPh></si></sst>");

        assertThat(got).containsExactly("2=[a, be, cd, 4, 5, 2]", "5:[2026-11-20, 2026-11-20 12:00, 15, ja, , 0.1]");
        assertThat(facts).isEqualTo(new SheetReader.Facts(null, null, "Blad1", 1, 1));
    }

    private SheetReader.Facts read(String rows, String part, String content) {
        return read(Workbooks.of(rows, "").part(part, content).bytes());
    }

    static Stream<Object[]> hostile() {
        String million = "<row/>".repeat(1_000_000);
        String wide = "<row>" + "<c t=\"inlineStr\"><is><t>x</t></is></c>".repeat(20_000) + "</row>";
        return Stream.of(
            new Object[] {"something else in a zip", Workbooks.of(TWO, "").part("xl/workbook.xml", "<x/>").part("word/document.xml", "<x/>").bytes(), "sheet.empty"},
            new Object[] {"a document of Word", new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "sheet.other"},
            new Object[] {"half a workbook", Arrays.copyOf(Workbooks.of(TWO, "").bytes(), 900), "sheet.damaged"},
            new Object[] {"the beginning of a zip", new byte[] {'P', 'K', 3, 4, 0, 0}, "sheet.damaged"},
            new Object[] {"an old or locked Excel file", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "sheet.oldExcel"},
            new Object[] {"a PDF", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "sheet.other"},
            new Object[] {"a zip bomb", Workbooks.of(TWO, "").part("xl/styles.xml", " ".repeat(20 << 20)).bytes(), "sheet.inflates"},
            new Object[] {"a zip bomb of shared texts", Workbooks.of(TWO, "").part("xl/sharedStrings.xml", "<sst>" + " ".repeat(101 << 20)).bytes(), "sheet.inflates"},
            new Object[] {"a million empty rows alone", Workbooks.of(million, "").bytes(), "sheet.empty"},
            new Object[] {"20,000 columns", Workbooks.of(wide, "").bytes(), "sheet.columns"},
            new Object[] {"300 columns", Workbooks.of("<row>" + text("x").repeat(300) + "</row>", "").bytes(), "sheet.columns"},
            new Object[] {"a cell that is nowhere", Workbooks.of("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "").bytes(), "sheet.damaged"},
            new Object[] {"a shared text that is not there", Workbooks.of("<row><c t=\"s\"><v>2000000000</v></c></row>", "").bytes(), "sheet.damaged"},
            new Object[] {"rows that go back", Workbooks.of("<row r=\"5\">" + text("x") + "</row><row r=\"4\"/>", "").bytes(), "sheet.damaged"},
            new Object[] {"macros", Workbooks.of(TWO, "").part("xl/vbaProject.bin", "x").bytes(), "sheet.macros"},
            new Object[] {"links to another file", Workbooks.of(TWO, "").part("xl/externalLinks/externalLink1.xml", "<x/>").bytes(), "sheet.links"},
            new Object[] {"an external entity", Workbooks.of("", "").part("xl/worksheets/sheet1.xml", DOCTYPE).bytes(), "sheet.damaged"},
            new Object[] {"entities within entities", Workbooks.of("", "").part("xl/worksheets/sheet1.xml", LAUGHS).bytes(), "sheet.damaged"},
            new Object[] {"a sheet outside the file", Workbooks.of(TWO, "").part("xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"https://kwaad.example/x\"/></Relationships>").bytes(), "sheet.damaged"},
            new Object[] {"elements in elements", Workbooks.of("<row>".repeat(10_000), "").bytes(), "sheet.damaged"},
            new Object[] {"a cell of two million letters", Workbooks.of("<row>" + text("x".repeat(2_000_000)) + "</row>", "").bytes(), "sheet.cell"},
            new Object[] {"a merged first row", Workbooks.of(TWO, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>").bytes(), "sheet.merged.head"},
            new Object[] {"too many rows", Workbooks.of("<row>" + text("x") + "</row>" + ("<row>" + text("y") + "</row>").repeat(1001), "").bytes(), "sheet.rows"},
            new Object[] {"a CSV with a field of 10 MB", ("naam;url\n\"" + "x".repeat((10 << 20) - 100) + "\";y").getBytes(StandardCharsets.UTF_8), "sheet.cell"},
            new Object[] {"a CSV with a quotation mark too many", "naam;url\n\"Linde\"x;y\n".getBytes(StandardCharsets.UTF_8), "sheet.quote"},
            new Object[] {"a CSV of which a quotation mark is never closed", "naam;url\n\"Linde;y\n".getBytes(StandardCharsets.UTF_8), "sheet.quote"},
            new Object[] {"a CSV with 20,000 columns", "x;".repeat(20_000).getBytes(StandardCharsets.UTF_8), "sheet.columns"},
            new Object[] {"nothing but NUL", new byte[5000], "sheet.binary"},
            new Object[] {"nothing", new byte[0], "sheet.empty"},
            new Object[] {"a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, "sheet.binary"},
            new Object[] {"too many bytes", new byte[(10 << 20) + 1], "sheet.tooLarge"});
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @DisplayName("is refused, in time and with a word that helps, when it is")
    void hostile(String what, byte[] content, String key) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(RuleViolation.class,
            refused -> assertThat(refused.violations()).singleElement().satisfies(v -> assertThat(v.key()).isEqualTo(key)));
    }

    @Test
    @DisplayName("may have a million empty rows around its data, and formatting without end beside it")
    void emptyRows() {
        read("<row>" + text("naam") + "</row>" + "<row/>".repeat(1_000_000) + "<row>" + text("Linde") + "<c s=\"1\"/>".repeat(16_000) + "</row>");
        assertThat(got).containsExactly("1=[naam]", "1000002:[Linde]");
    }

    @Test
    @DisplayName("tells of formulas without outcome, errors, merged cells and cells beyond the first row where they are")
    void faults() {
        read(Workbooks.of(TWO + "<row>" + text("A") + "<c><f>EXTERN()</f></c></row><row>" + text("B") + "<c t=\"e\"><v>#REF!</v></c></row><row>" + text("C") + text("c") + text("te veel")
            + "</row><row>" + text("D") + text("d") + "</row><row>" + text("E") + text("e") + "</row>", "<mergeCells><mergeCell ref=\"A6:A7\"/><mergeCell ref=\"Q1:R9\"/></mergeCells>").bytes());
        assertThat(got.subList(2, got.size())).containsExactly("3!1sheet.formula[]", "4!1sheet.error[#REF!]", "5!sheet.beyond[3, 2]", "6:[D, d]", "7:[E, e]",
            "6!0sheet.merged[A6:A7]", "7!0sheet.merged[A6:A7]");
    }

    @Test
    @DisplayName("is the first sheet that can be seen")
    void hiddenSheet() {
        Workbooks book = Workbooks.of(TWO, "").part("xl/worksheets/geheim.xml", "<worksheet><sheetData><row>" + text("geheim") + "</row></sheetData></worksheet>")
            .part("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"/xl/worksheets/geheim.xml\"/><Relationship Id=\"b\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
            .part("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Geheim\" state=\"veryHidden\" r:id=\"a\"/><sheet name=\"Open\" r:id=\"b\"/></sheets></workbook>");
        assertThat(read(book.bytes()).sheet()).isEqualTo("Open");
        assertThat(got).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "ISO-8859-1"})
    @DisplayName("may come in any of the usual encodings")
    void encodings(String encoding) {
        read("naam;url\r\nCafé Zoë;x\r\n".getBytes(Charset.forName(encoding)));
        assertThat(got).containsExactly("1=[naam, url]", "2:[Café Zoë, x]");
    }

    @Test
    @DisplayName("tells of rows with another separator than the first, and goes on")
    void mixedSeparators() {
        SheetReader.Facts facts = read("\uFEFFnaam;url\nLinde;x\nKade,y\nAls het regent, dan; z\n".getBytes(StandardCharsets.UTF_8));
        assertThat(got).containsExactly("1=[naam, url]", "2:[Linde, x]", "3!sheet.cells[1, 2]", "4:[Als het regent, dan,  z]");
        assertThat(facts.separator()).isEqualTo(';');
    }

    @Test
    @DisplayName("may be a CSV in a zip, larger than what may be sent, but not without end")
    void zipped() {
        String csv = "naam;url\n" + ("Linde;" + "x".repeat(9_000) + "\n").repeat(990) + "\n".repeat(3 << 20);
        assertThat(read(zip("map/lijst.csv", csv)).encoding()).isEqualTo("utf-8");
        assertThat(got).hasSize(991);
        assertThatThrownBy(() -> read(zip("lijst.csv", " ".repeat(65 << 20)))).isInstanceOfSatisfying(RuleViolation.class,
            refused -> assertThat(refused.violations().get(0).key()).isEqualTo("sheet.inflates"));
        assertThatThrownBy(() -> read(zip("lijst.exe", csv))).isInstanceOfSatisfying(RuleViolation.class,
            refused -> assertThat(refused.violations().get(0).key()).isEqualTo("sheet.other"));
    }

    private static byte[] zip(String name, String content) {
        return Workbooks.zip(Map.of(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("gives a text back that an export kept from being a formula")
    void unguarded() {
        assertThat(Stream.of("'=1", "' -x", "'@linde", "'t Hofje", "'", "").map(Csv::unguarded)).containsExactly("=1", " -x", "@linde", "'t Hofje", "'", "");
    }
}
