package nl.accountregister.document;

import com.sun.net.httpserver.HttpServer;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Templates;
import nl.accountregister.shared.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HtmlToPdfTest {

    static final Instant MOMENT = Instant.parse("2026-11-20T10:15:30Z");

    private static final HtmlToPdf PDF = new HtmlToPdf(new Texts());

    static DocumentFacts facts(String title, Language language) {
        return new DocumentFacts(title, language, "Zorggroep De Linde", "Voorbeeld van een document", MOMENT, "#2f6f4f");
    }

    static String page(String title, Language language, String content) {
        return new Templates().render("pdf/layout.jte", Map.of("title", title, "language", language,
            "organisation", "Zorggroep De Linde", "lead", "Activiteitencentrum De Kern",
            "content", (gg.jte.Content) output -> output.writeContent(content)));
    }

    static byte[] render(String title, Language language, String content) {
        byte[] pdf = PDF.render(page(title, language, content), facts(title, language));
        keep(title, pdf);
        return pdf;
    }

    /** Left in target/, to be looked at. */
    private static void keep(String title, byte[] pdf) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pdf"));
            Files.write(folder.resolve(title.replaceAll("[^A-Za-z0-9]+", "-") + ".pdf"), pdf);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void aDutchDocumentWithTablesListsAndLinksPasses() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            rows.append("<tr><th scope=\"row\">Locatie ").append(i).append("</th><td>Facebook</td><td>De beheerder plaatst elke week een bericht")
                .append(" over wat er in het activiteitencentrum gebeurt.</td><td class=\"number\">").append(i * 37).append("</td></tr>");
        }
        byte[] pdf = render("Beheerplan De Kern", Language.NL, """
            <div class="note"><p><strong>Goedgekeurd onder voorwaarden</strong></p><p>Op 20 november 2026 door Communicatie.</p></div>
            <h2>Doel van de pagina</h2>
            <p>De pagina laat zien wat deelnemers maken. Lees ook <a href="https://www.example/huisregels">de huisregels</a>.</p>
            <ul><li>foto’s van de week</li><li>een oproep voor <em>vrijwilligers</em></li></ul>
            <ol><li>eerst overleggen</li><li>dan plaatsen</li></ol>
            <h2>Vragen en antwoorden</h2>
            <dl><dt>Wie beantwoordt berichten?</dt><dd class="typed">De begeleider van dienst.\nOok in het weekend.</dd>
            <dt>Hoe vaak?</dt><dd class="missing">Niet ingevuld</dd></dl>
            <table class="facts"><tbody><tr><th scope="row">Eigenaar</th><td>AC-manager</td></tr><tr><th scope="row">Plaatsvervanger</th><td>Teamleider</td></tr></tbody></table>
            <h2>Toegang</h2>
            <table><caption>Wie toegang heeft</caption><thead><tr><th scope="col" class="w20">Locatie</th><th scope="col" class="w15">Platform</th><th scope="col">Afspraak</th>
            <th scope="col" class="number w10">Volgers</th></tr></thead><tbody>""" + rows + "</tbody></table>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(text(pdf)).contains("Doel van de pagina", "Pagina 1 van " + pages, "Pagina " + pages + " van " + pages);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            var chapter = document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(chapter.getTitle()).isEqualTo("Beheerplan De Kern");
            assertThat(chapter.getFirstChild().getTitle()).isEqualTo("Doel van de pagina");
        }
    }

    @Test
    void noHeadingOrQuestionEndsAPageAndNoPageIsEmpty() throws IOException {
        for (int lines = 18; lines <= 48; lines++) {
            byte[] pdf = PDF.render(page("Breken", Language.NL, "<p>" + "regel<br/>".repeat(lines) + "</p><h2>Kop</h2><h3>Onderwerp</h3>"
                + "<dl><dt>Vraag</dt><dd class=\"typed\">Antwoord een\nAntwoord twee\nAntwoord drie</dd></dl>"), facts("Breken", Language.NL));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(document);
                    assertThat(text).as("page %d with %d lines", page, lines).containsAnyOf("regel", "Antwoord");
                    assertThat(text.contains("Kop") || text.contains("Onderwerp") || text.contains("Vraag"))
                        .as("page %d with %d lines: %s", page, lines, text).isEqualTo(text.contains("Antwoord een"));
                }
            }
        }
    }

    @Test
    void theFirstDocumentOfAProcessHasTheBytesOfALaterOne() {
        String html = page("Eerste", Language.NL, "<p>Gewoon, <b>vet</b>, <i>cursief</i>, Ԛазақ en 🎉</p>");
        HtmlToPdf fresh = new HtmlToPdf(new Texts());
        byte[] first = fresh.render(html, facts("Eerste", Language.NL));
        assertThat(fresh.render(html, facts("Eerste", Language.NL))).isEqualTo(first);
        assertThat(PDF.render(html, facts("Eerste", Language.NL))).isEqualTo(first);
    }

    @Test
    void longWordsAreDividedAtTheEndOfALine() throws IOException {
        byte[] pdf = render("Afbreken", Language.NL, "<table><tbody><tr><td class=\"w10\">activiteitencentrum</td><td>"
            + "verantwoordelijkheid ".repeat(30) + "</td></tr></tbody></table>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).containsPattern("woor-\\s|verant-\\s|delijk-\\s").doesNotContain("\u00AD");
    }

    @Test
    void anEnglishDocumentPassesAndCountsItsPagesInEnglish() throws IOException {
        byte[] pdf = render("Management plan", Language.EN, "<h2>Purpose</h2><p>What the page is for.</p>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).contains("Page 1 of 1");
    }

    @Test
    void everyScriptOfTheHouseIsShown() throws IOException {
        String words = "Şükrü Țară Ǧuž ẞ Ψυχή ὁ ἥλιος Ѳеодор Київ Ԛазақ ₿ 😀 🎉 👩‍👩‍👧 ❤️ ✅ 🇳🇱";
        byte[] pdf = render("Şükrü & Ψυχή 😀", Language.NL, "<h2>" + words + "</h2><p><b>" + words + "</b> <i>" + words + "</i> " + words + "</p>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).contains("Şükrü", "Ψυχή", "Київ", "Ѳеодор", "Ԛазақ", "😀", "🎉").doesNotContain("□");
    }

    @Test
    void invisibleCharactersAreLeftOutBeforeLayout() throws IOException {
        byte[] pdf = render("On\u00ADzicht\u200Bbaar", Language.NL,
            "<p>zorg\u00ADgroep \u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u206F\uFE0F\uFEFF&#xAD;&#x200B; einde\u0007 \uD83D</p>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).contains("Onzichtbaar", "zorggroep", "einde");
    }

    @Test
    void aWordOfFourThousandCharactersStaysWithinTheMargins() throws IOException {
        byte[] pdf = render("Lang woord", Language.NL, "<p>" + "w".repeat(4000) + "</p><table><tbody><tr><td>" + "m".repeat(4000)
            + "</td><td>kort</td></tr></tbody></table>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf).chars().filter(c -> c == 'w').count()).isGreaterThanOrEqualTo(4000);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition position) {
                    assertThat(position.getXDirAdj() + position.getWidthDirAdj()).isLessThan(595f - 60f);
                    assertThat(position.getXDirAdj()).isGreaterThan(60f);
                }
            }.getText(document);
        }
    }

    @Test
    void textThatNoFontHasIsNamedRatherThanShownAsBoxes() throws IOException {
        byte[] pdf = render("Rechts naar links שלום", Language.NL, "<h2>漢</h2><p>(שלום עולם), مرحبا بالعالم, 漢字かな</p><p dir=\"rtl\">\uE000 a\u3000b</p>");

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).contains("Rechts naar links [Hebreeuws, 4 tekens]", "([Hebreeuws, 8 tekens]), [Arabisch, 12 tekens], [Han, 2 tekens][Hiragana, 2 tekens]",
            "[1 teken] a b", "[Han, 1 teken]", "Sommige tekens kan dit document niet afdrukken.").doesNotContain("□");
        assertThat(text(render("Everything shown", Language.EN, "<p>Żółć 😀</p>"))).doesNotContain("[", "Some characters");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Rechts naar links שלום");
        }
    }

    @Test
    void theRunningHeadHasTheTitleAsItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(render("Plan, \"a\" – b/c: d", Language.NL, "<p style=\"page-break-after: always\">1</p><p>2</p>"))) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            assertThat(second.getText(document)).startsWith("Plan, \"a\" – b/c: d");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        Attachment attachment = new Attachment("plan.json", "application/json", "{}".getBytes(StandardCharsets.UTF_8), "Antwoorden", Attachment.Relationship.DATA);
        String html = page("Gelijk", Language.NL, "<h2>Kop 😀</h2><p>Tekst <a href=\"#x\">naar</a></p><h2 id=\"x\">Ѳ</h2>");

        byte[] first = PDF.render(html, facts("Gelijk", Language.NL), List.of(attachment));
        byte[] second = new HtmlToPdf(new Texts()).render(html, facts("Gelijk", Language.NL), List.of(attachment));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherMachineGivesTheSameBytesAndKeepsItsHomeDirectoryClean(@TempDir Path home, @TempDir Path work) throws Exception {
        String html = page("Gelijk", Language.NL, "<h2>Kop 😀</h2><p>Tekst <b>vet</b> <i>schuin</i> Ѳ</p>");
        Path file = work.resolve("other.pdf");
        Path source = Files.writeString(work.resolve("other.html"), html);
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.timezone=Asia/Tokyo", "-Duser.home=" + home,
            "-Duser.language=ar", "-Dfile.encoding=ISO-8859-1", "-cp", System.getProperty("java.class.path"), OtherMachine.class.getName(),
            source.toString(), file.toString()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(PDF.render(html, facts("Gelijk", Language.NL)));
        assertThat(home).isEmptyDirectory();
    }

    /** A second JVM with another clock, language and character set. */
    static final class OtherMachine {
        public static void main(String[] files) throws IOException {
            String html = Files.readString(Path.of(files[0]));
            Files.write(Path.of(files[1]), PDF.render(html, facts("Gelijk", Language.NL)));
        }
    }

    @Test
    void anAttachedFileComesOutAsItWentIn() throws IOException {
        byte[] json = "{\"antwoord\":\"één\"}".getBytes(StandardCharsets.UTF_8);
        byte[] pdf = PDF.render(page("Bijlage", Language.NL, "<p>Met bijlage</p>"), facts("Bijlage", Language.NL),
            List.of(new Attachment("plan.json", "application/json", json, "De antwoorden als gegevens", Attachment.Relationship.DATA)));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("plan.json");
            assertThat(file.getEmbeddedFile().toByteArray()).isEqualTo(json);
            assertThat(file.getEmbeddedFile().getSubtype()).isEqualTo("application/json");
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant()).isEqualTo(MOMENT);
        }
    }

    @Test
    void hostileHtmlFetchesNothing(@TempDir Path folder) throws IOException {
        AtomicInteger visits = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String http = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            String secret = Files.writeString(folder.resolve("secret.css"), "body:before{content:'LEAKED'}").toUri().toString();
            String hostile = """
                <html><head><link rel="stylesheet" href="HTTPx.css"/><base href="HTTP"/>
                <style>@import url("HTTPimport.css"); @import "FILE"; @import "jar:FILE!/a";
                @font-face { font-family: x; src: url("HTTPfont.ttf"); }
                body { background-image: url("HTTPbg.png"); font-family: x; } li { list-style-image: url("HTTPli.png"); }
                p { content: url("HTTPc.png"); }</style></head>
                <body background="HTTPb.png"><h1>Kop</h1><p style="background: url('HTTPs.png')">Tekst <img src="HTTPi.png" alt="plaatje"/>
                <img src="FILE" alt=""/><img src="jar:FILE!/x.png" alt=""/><img src="data:image/png;base64,AAAA" alt=""/></p>
                <ul><li>punt</li></ul><object data="HTTPo"></object><iframe src="HTTPf"></iframe><script src="HTTPj.js">alert(1)</script>
                <svg xmlns="http://www.w3.org/2000/svg"><image href="HTTPv.png"/></svg>
                <p><a href="javascript:alert(1)">klik</a> <a href="file:///etc/passwd">bestand</a> <a download="x" href="FILE">ook</a></p></body></html>"""
                .replace("HTTP", http).replace("FILE", secret);

            byte[] pdf = PDF.render(hostile, facts("Vijandig", Language.NL));

            VeraPdf.assertCompliant(pdf, "ua1", "3a");
            assertThat(visits).hasValue(0);
            assertThat(text(pdf)).contains("plaatje", "klik", "punt").doesNotContain("LEAKED", "alert");
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("javascript:", "/etc/passwd", "127.0.0.1");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aDocumentTypeWithEntitiesIsRefused() {
        assertThatThrownBy(() -> PDF.render("<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>",
            facts("Entiteit", Language.NL))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTitleCannotBreakOutOfTheStyleSheetOrTheMetadata() throws IOException {
        String title = "\"; } body { display: none } $of \\ </title> & <b>";
        byte[] pdf = PDF.render("<html><body><p>Zichtbaar</p></body></html>", facts(title, Language.NL));

        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(text(pdf)).contains("Zichtbaar");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(title);
        }
    }
}
