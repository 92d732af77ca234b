package nl.accountregister.document;

import nl.accountregister.shared.Coded;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A list as a file")
class TableWritersTest {

    private static final TableWriters WRITERS = new TableWriters(new Texts());
    private static final Instant MOMENT = Instant.parse("2026-11-21T14:00:05Z");

    enum Tint implements Coded {
        RED;

        @Override
        public String code() {
            return "ROOD";
        }
    }

    record Line(long number, String text, LocalDate date, Instant moment, Boolean good, List<Tint> tints) {

        static Line of(long number, String text) {
            return new Line(number, text, LocalDate.of(2026, 2, 28), Instant.parse("2026-07-01T22:30:00Z"), number % 2 == 0, number % 3 == 0 ? List.of() : List.of(Tint.RED, Tint.RED));
        }
    }

    private static final Table<Line> TABLE = new Table<>("proef", "regels", "table.statement", List.of(
        Column.<Line>text("tekst", "-", 30, Line::text).headed("Naam van het account", "Name of the account"),
        Column.<Line>number("nummer", "-", 8, Line::number).headed("Nummer", "Number"),
        Column.<Line>date("dag", "-", Line::date).headed("Dag", "Day"),
        Column.<Line>moment("moment", "-", Line::moment).headed("Moment", "Moment"),
        Column.<Line>yesNo("goed", "-", Line::good).headed("Goed", "Good"),
        Column.<Line>text("kleuren", "-", 14, Line::tints).headed("Kleuren", "Colours")));

    @Test
    @DisplayName("as CSV is read by a parser that is not ours, cell for cell, with formulas guarded")
    void csv() throws IOException {
        List<String> texts = List.of("gewoon", "met ; erin", "met \" erin", "twee\nregels", "=1+1", "+31 6", "-5", "@naam", "\t=1", " spatie ", "é ü 🌷 漢", "", "'al", "\uFF1D1", "'=1", "''@b");
        String csv = new String(file(TableFormat.CSV, Language.NL, texts), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFNaam van het account;Nummer;Dag;Moment;Goed;Kleuren\r\n");
        List<CSVRecord> records = records(csv);
        assertThat(records).hasSize(texts.size());
        assertThat(records.stream().map(r -> r.get(0))).containsExactly("gewoon", "met ; erin", "met \" erin", "twee\nregels", "'=1+1", "'+31 6", "'-5", "'@naam", "'\t=1",
            " spatie ", "é ü 🌷 漢", "", "'al", "'\uFF1D1", "''=1", "'''@b");
        assertThat(records.stream().map(r -> Csv.unguarded(r.get(0)))).containsExactlyElementsOf(texts);
        assertThat(records.get(1).toList()).containsExactly("met ; erin", "1", "2026-02-28", "2026-07-01T22:30:00Z", "nee", "ROOD, ROOD");
        assertThat(new String(file(TableFormat.CSV, Language.EN, List.of("x")), StandardCharsets.UTF_8)).contains("Name of the account").contains(";yes;");
    }

    @Test
    @DisplayName("as CSV of one column has a line for a row without anything")
    void emptyCell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, TABLE.choose(List.of("tekst")), TableFormat.CSV, Language.NL, List.of("", "a"));
        assertThat(records(out.toString(StandardCharsets.UTF_8))).hasSize(2);
    }

    @Test
    @DisplayName("as JSON says what it is and holds the rows; a row a line holds nothing else")
    void json() throws IOException {
        String whole = new String(file(TableFormat.JSON, Language.NL, List.of("a\"b", "c")), StandardCharsets.UTF_8);
        assertThat(whole).startsWith("{\"peildatum\":\"2026-11-20\",\"filter\":\"status=ACTIEF\",\"gemaakt\":\"2026-11-21T14:00:05Z\",\"door\":\"Noor Voorbeeld\",\"totaal\":2,\"regels\":[{")
            .contains("{\"tekst\":\"a\\\"b\",\"nummer\":0,\"dag\":\"2026-02-28\",\"moment\":\"2026-07-01T22:30:00Z\",\"goed\":true,\"kleuren\":[]}").endsWith("}]}");
        List<String> lines = new String(file(TableFormat.NDJSON, Language.NL, List.of("a\nb", "c")), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("{\"tekst\":").endsWith("}"));
    }

    @Test
    @DisplayName("as XLSX has typed cells, a head that stays and filters, and a sheet that says what it is")
    void xlsx() throws Exception {
        Map<String, byte[]> parts = parts(file(TableFormat.XLSX, Language.NL, List.of("=1+1", "<&>\u0001", "漢 🌷")));
        Document sheet = xml(parts.get("xl/worksheets/sheet1.xml"));
        assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(4);
        assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
        assertThat(((Element) sheet.getElementsByTagName("pane").item(0)).getAttribute("state")).isEqualTo("frozen");
        assertThat(((Element) sheet.getElementsByTagName("autoFilter").item(0)).getAttribute("ref")).isEqualTo("A1:F4");
        assertThat(((Element) sheet.getElementsByTagName("col").item(0)).getAttribute("width")).startsWith("32");
        Map<String, Element> cells = cells(sheet);
        assertThat(cells.get("A2").getTextContent()).isEqualTo("=1+1");
        assertThat(cells.get("A2").getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cells.get("A3").getTextContent()).isEqualTo("<&>");
        assertThat(cells.get("A4").getTextContent()).isEqualTo("漢 🌷");
        assertThat(cells.get("B4").getTextContent()).isEqualTo("2");
        assertThat(cells.get("C2").getAttribute("t")).as("the type of a cell that says none is a number").isEmpty();
        assertThat(Double.parseDouble(cells.get("C2").getTextContent())).as("28 February 2026, as Excel counts").isEqualTo(46081);
        assertThat(Double.parseDouble(cells.get("D2").getTextContent())).as("half past midnight in Amsterdam").isBetween(46205.0, 46205.1);
        assertThat(cells.get("E3").getTextContent()).isEqualTo("nee");
        String about = new String(parts.get("xl/worksheets/sheet2.xml"), StandardCharsets.UTF_8);
        assertThat(about).contains("Peildatum").contains("status=ACTIEF").contains("Noor Voorbeeld").contains("Aantal rijen").contains("Stichting Voorbeeld");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).as("the rows are the same whenever asked")
            .isEqualTo(parts(file(TableFormat.XLSX, Language.NL, List.of("=1+1", "<&>\u0001", "漢 🌷"))).get("xl/worksheets/sheet1.xml"));
    }

    @Test
    @DisplayName("as PDF passes PDF/UA-1 and PDF/A-2a, whatever stands in it, and counts its pages")
    void pdf() throws Exception {
        List<String> texts = new ArrayList<>(List.of("gewoon", "é ü Ş ğ ŵ Ω Ж", "🌷 tulp", "שלום עולם", "漢字", "(haakjes) \\ streep", "", "a\u00ADb\u200Bc\u202Ed",
            "https://voorbeeld.example/" + "heel-lang-adres/".repeat(12), "regel een\nregel twee\n\nregel vier"));
        for (int i = 0; i < 90; i++) {
            texts.add("Rij " + i);
        }
        byte[] pdf = file(TableFormat.PDF, Language.NL, texts);
        VeraPdf.assertCompliant(pdf, "ua1", "2a");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            int pages = read.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(read)).contains("Naam van het account").contains("Pagina " + page + " van").contains("Stichting Voorbeeld");
            }
            String all = new PDFTextStripper().getText(read);
            assertThat(all).contains("é ü Ş ğ ŵ Ω Ж").contains("tulp").contains("[Hebreeuws").contains("Noor Voorbeeld").contains("Peildatum: 20 november 2026")
                .contains("(haakjes) \\ streep").contains("28 feb. 2026").contains("Rij 89");
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Verantwoording");
        }
        assertThat(file(TableFormat.PDF, Language.NL, texts)).as("the same facts and rows give the same bytes").isEqualTo(pdf);
    }

    @Test
    @DisplayName("as PDF goes on when one row is longer than a page, and stands when there is no row at all")
    void oddPdf() throws Exception {
        byte[] empty = file(TableFormat.PDF, Language.EN, List.of());
        VeraPdf.assertCompliant(empty, "ua1", "2a");
        byte[] tall = file(TableFormat.PDF, Language.NL, List.of("een", "tulpje ".repeat(900).strip(), "drie"));
        VeraPdf.assertCompliant(tall, "ua1", "2a");
        try (PDDocument read = Loader.loadPDF(tall)) {
            String all = new PDFTextStripper().getText(read);
            assertThat(all.split("tulpje", -1)).hasSize(901);
            assertThat(read.getNumberOfPages()).isGreaterThan(2);
        }
    }

    @Test
    @DisplayName("says beforehand when a kind of file has no room for it, and which has")
    void room() {
        assertThatThrownBy(() -> WRITERS.requireRoom(TABLE, TableFormat.PDF, 20_001)).isInstanceOf(RuleViolation.class)
            .satisfies(e -> assertThat(((RuleViolation) e).violations().get(0).key()).isEqualTo("table.rows.PDF"));
        assertThatThrownBy(() -> WRITERS.requireRoom(TABLE, TableFormat.XLSX, 1_048_576)).isInstanceOf(RuleViolation.class);
        WRITERS.requireRoom(TABLE, TableFormat.PDF, 20_000);
        WRITERS.requireRoom(TABLE, TableFormat.CSV, 5_000_000);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("holds a few rows at a time, however many there are")
    void flat(TableFormat format) throws IOException {
        // what held on to each row of paper would need ten kilobytes for it, of a sheet half a kilobyte
        int rows = format == TableFormat.PDF ? 6_000 : 60_000;
        long[] most = {0};
        try (TableWriter<Line> writer = WRITERS.begin(format, OutputStream.nullOutputStream(), TABLE, statement(Language.NL, rows))) {
            long before = 0;
            for (int i = 0; i < rows; i++) {
                writer.row(Line.of(i, "Account met een eigen naam " + i));
                if (i == rows / 10) {
                    before = live();
                } else if (i % (rows / 4) == rows / 4 - 1) {
                    most[0] = Math.max(most[0], live() - before);
                }
            }
            writer.finish();
        }
        assertThat(most[0]).as("bytes that live longer after many rows than after few").isLessThan(6L * 1024 * 1024);
    }

    /** Bytes that can still be reached. */
    private static long live() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static byte[] file(TableFormat format, Language language, List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, TABLE, format, language, texts);
        return out.toByteArray();
    }

    private static void write(OutputStream out, Table<Line> table, TableFormat format, Language language, List<String> texts) throws IOException {
        try (TableWriter<Line> writer = WRITERS.begin(format, out, table, statement(language, texts.size()))) {
            for (int i = 0; i < texts.size(); i++) {
                writer.row(Line.of(i, texts.get(i)));
            }
            writer.finish();
        }
    }

    private static TableStatement statement(Language language, long rows) {
        return new TableStatement(language == Language.NL ? "Verantwoording" : "Statement", LocalDate.of(2026, 11, 20), "status=ACTIEF", rows, MOMENT, "Noor Voorbeeld",
            "Stichting Voorbeeld", "#0a5c8f", language);
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(csv.substring(1)))
            .setFormat(CSVFormat.RFC4180.builder().setDelimiter(';').setHeader().setSkipHeaderRecord(true).get()).get()) {
            return parser.getRecords();
        }
    }

    /** By its directory, as programs for sheets read it. */
    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Path file = Files.createTempFile(Path.of("target"), "parts", ".zip");
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipFile read = new ZipFile(Files.write(file, zip).toFile())) {
            for (ZipEntry entry : Collections.list(read.entries())) {
                parts.put(entry.getName(), read.getInputStream(entry).readAllBytes());
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static Document xml(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static Map<String, Element> cells(Document sheet) {
        Map<String, Element> cells = new HashMap<>();
        for (int i = 0; i < sheet.getElementsByTagName("c").getLength(); i++) {
            Element cell = (Element) sheet.getElementsByTagName("c").item(i);
            cells.put(cell.getAttribute("r"), cell);
        }
        return cells;
    }
}
