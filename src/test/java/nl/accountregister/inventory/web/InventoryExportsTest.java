package nl.accountregister.inventory.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Visibility;
import nl.accountregister.account.web.Register;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The inventory as a file")
class InventoryExportsTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Register register;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private Visitor noor;
    private Visitor auditor;

    @BeforeEach
    void accounts() {
        database.execute("DELETE FROM saved_view");
        register.begin();
        register.page("De Linde", "https://www.facebook.com/acdelinde", register.delinde(), register.anna());
        register.page("=De Kade; \"aan het water\"", "https://www.facebook.com/acdekade", register.dekade(), register.bram());
        register.add(Register.account("Linde op Instagram", "INSTAGRAM", "https://www.instagram.com/delinde", register.delinde(), register.bram(), Visibility.SHIELDED, LocalDate.of(2027, 1, 31)));
        register.add(Register.account("Bestuur Ş 🌷", "LINKEDIN", "https://www.linkedin.com/company/bestuur", null, register.anna(), Visibility.PUBLIC, null));
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        auditor = Visitor.as(server, users, Role.AUDITOR);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=linde", "?platform=FACEBOOK", "?status=ACTIEF", "?status=OPGEHEVEN", "?soort=CORPORATE", "?achterstallig=false", "?verweesd=false",
        "?verweesd=true", "?sorteer=-herzieningOp", "?sorteer=locatie&q=e"})
    @DisplayName("has as many rows as the screen says, in each form, and in its order")
    void counted(String query) throws Exception {
        String caption = auditor.get("/overzicht" + query).page().select("caption, .reg-empty").text();
        List<String> shown = auditor.get("/overzicht" + query).page().select("tbody th").eachText();
        if (!shown.isEmpty()) {
            assertThat(caption).startsWith(shown.size() + " account");
        }
        List<CSVRecord> csv = csv(auditor.get("/overzicht.csv" + query).bytes());
        assertThat(csv.stream().map(r -> r.get("Naam").replaceFirst("^'", ""))).containsExactlyElementsOf(shown);
        assertThat(auditor.get("/overzicht.ndjson" + query).body().lines()).hasSize(shown.size());
        Map<String, Object> json = auditor.get("/api/v1/overzicht.json" + query).json();
        assertThat(((Number) json.get("totaal")).intValue()).isEqualTo(shown.size());
        assertThat((List<?>) json.get("accounts")).hasSize(shown.size());
        String sheet = new String(parts(auditor.get("/overzicht.xlsx" + query).bytes()).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        assertThat(sheet.split("<row ", -1)).hasSize(shown.size() + 2);
    }

    @Test
    @DisplayName("comes with a manifest: the digest of the file, of the audit log's head, versions, filter and count")
    void manifest() throws IOException {
        Map<String, Object> head = database.query("SELECT seq, hash FROM audit_head").get(0);
        Visitor.Answer file = noor.get("/overzicht.csv?q=linde&kolommen=naam,status");
        String link = file.header("Link");
        assertThat(link).matches("</bestanden/\\d+/manifest\\.json>; rel=\"describedby\"; type=\"application/json\"");
        Map<String, Object> manifest = noor.get(link.substring(1, link.indexOf('>'))).json();
        assertThat(manifest).containsEntry("sha256", Sha256.of(file.bytes())).containsEntry("bytes", file.bytes().length).containsEntry("rijen", 2)
            .containsEntry("filter", "q=linde").containsEntry("vorm", "CSV").containsEntry("kolommen", List.of("naam", "status")).containsEntry("door", "Bezoeker Voorbeeld")
            .containsEntry("schema", database.query("SELECT MAX(version) AS v FROM flyway_schema_history").get(0).get("v")).containsKeys("toepassing", "gemaakt", "organisatie", "peildatum");
        assertThat(manifest.get("auditlogboek")).isEqualTo(Map.of("nummer", ((Number) head.get("seq")).intValue(), "hash", head.get("hash").toString()));
        assertThat(database.query("SELECT d.after_text AS t FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.action = 'overzicht.geexporteerd' ORDER BY e.seq DESC").get(0)
            .get("t").toString()).contains(Sha256.of(file.bytes()));
        assertThat(auditor.get(link.substring(1, link.indexOf('>'))).status()).as("who reads the audit log").isEqualTo(200);
        assertThat(Visitor.as(server, users, Role.COMMUNICATIONS).get(link.substring(1, link.indexOf('>'))).status()).as("a colleague").isEqualTo(404);
    }

    @Test
    @DisplayName("of a past day is the same, byte for byte, whenever and by whomever it is asked; as JSON and Excel as far as its rows go")
    void sameBytes() throws Exception {
        database.execute("UPDATE account_history SET known_from = ?", LocalDate.of(2026, 1, 10).atTime(12, 0));
        clock.set(Instant.parse("2026-11-20T10:00:00Z"));
        List<String> asked = List.of("/overzicht.csv", "/overzicht.ndjson", "/overzicht.csv?kolommen=naam,afwijkingen,beheerplan,toegang");
        List<byte[]> first = asked.stream().map(a -> auditor.get(a + (a.contains("?") ? "&" : "?") + "peildatum=2026-01-12").bytes()).toList();
        byte[] sheet = parts(auditor.get("/overzicht.xlsx?peildatum=2026-01-12").bytes()).get("xl/worksheets/sheet1.xml");
        String rows = auditor.get("/overzicht.json?peildatum=2026-01-12").body();
        clock.set(Instant.parse("2026-12-24T23:30:00Z"));
        Visitor later = Visitor.as(server, users, Role.COMMUNICATIONS);
        register.page("Later", "https://www.facebook.com/later", register.dekade(), register.anna());
        List<byte[]> second = asked.stream().map(a -> later.get(a + (a.contains("?") ? "&" : "?") + "peildatum=2026-01-12").bytes()).toList();
        for (int i = 0; i < asked.size(); i++) {
            assertThat(second.get(i)).as(asked.get(i)).isEqualTo(first.get(i));
        }
        assertThat(parts(later.get("/overzicht.xlsx?peildatum=2026-01-12").bytes()).get("xl/worksheets/sheet1.xml")).isEqualTo(sheet);
        String again = later.get("/overzicht.json?peildatum=2026-01-12").body();
        assertThat(again.substring(again.indexOf("\"totaal\""))).isEqualTo(rows.substring(rows.indexOf("\"totaal\"")));
    }

    @Test
    @DisplayName("as PDF passes PDF/UA-1 and PDF/A-2a, and says of what it is")
    void pdf() throws IOException {
        byte[] pdf = noor.get("/overzicht.pdf?q=e").bytes();
        VeraPdf.assertCompliant(pdf, "ua1", "2a");
        byte[] all = noor.get("/api/v1/overzicht.pdf?kolommen=" + String.join(",", InventoryFiles.TABLE.ids().subList(0, 20))).bytes();
        VeraPdf.assertCompliant(all, "ua1", "2a");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Overzicht").contains("q=e").contains("Aantal rijen: 4").contains("Bezoeker Voorbeeld")
                .contains("De Linde").contains("Ş").contains("Pagina 1 van");
        }
        assertThat(noor.get("/overzicht.pdf?kolommen=" + String.join(",", InventoryFiles.TABLE.ids())).status()).as("more columns than stand beside each other").isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/overzicht.csv?kolommen=naam,onzin", "/overzicht.csv?kolommen=naam,naam", "/overzicht.csv?kolommen=,", "/overzicht.xlsx?peildatum=2026-02-31",
        "/overzicht.pdf?peildatum=2999-01-01", "/overzicht.ndjson?onzin=1", "/overzicht.csv?weergave=x"})
    @DisplayName("is refused with 400 when it asks what there is not")
    void badInput(String path) {
        assertThat(noor.get(path).status()).isEqualTo(400);
        assertThat(noor.get("/api/v1" + path).json()).containsEntry("status", 400);
    }

    @Test
    @DisplayName("of another form than there is does not exist, nor does one of a view that is gone")
    void gone() {
        assertThat(noor.get("/overzicht.doc").status()).isEqualTo(404);
        Visitor.Answer gone = noor.get("/overzicht.csv?weergave=999999");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.page().select("main").text()).contains("weergave");
        assertThat(noor.get("/overzicht?weergave=999999").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is made ready in the background: with its progress, its manifest, both in one, and for nobody else")
    void prepared() throws Exception {
        Visitor.Answer asked = noor.post("/overzicht/bestand?platform=FACEBOOK", "vorm", "XLSX", "kolommen", "naam", "kolommen", "status");
        assertThat(asked.status()).as(asked.page().select("main").text()).isEqualTo(303);
        String page = asked.location();
        Visitor.Answer shown = noor.get(page);
        for (int i = 0; i < 600 && shown.page().select("main").text().contains("wordt gemaakt"); i++) {
            assertThat(shown.header("Refresh")).isEqualTo("3");
            Thread.sleep(50);
            shown = noor.get(page);
        }
        assertThat(shown.page().select("main").text()).contains("klaar").contains("2 rijen").contains("naam, status").contains("platform=FACEBOOK");
        byte[] file = noor.get(page + "/bestand").bytes();
        Map<String, byte[]> both = parts(noor.get(page + "/samen.zip").bytes());
        assertThat(both).hasSize(2);
        assertThat(both.values()).anySatisfy(b -> assertThat(b).isEqualTo(file));
        assertThat(new String(both.get("manifest.json"), StandardCharsets.UTF_8)).contains(Sha256.of(file));
        assertThat(noor.get("/bestanden").page().select("tbody tr")).isNotEmpty();
        assertThat(auditor.get(page).status()).isEqualTo(200);
        assertThat(auditor.get(page + "/bestand").status()).as("the file itself is its maker's").isEqualTo(404);
        assertThat(Visitor.as(server, users, Role.REQUESTER).get(page).status()).isEqualTo(404);
        try (var files = Files.list(Path.of(server.getEnvironment().getRequiredProperty("accountregister.data", String.class)).resolve("bestanden"))) {
            for (Path kept : files.toList()) {
                Files.delete(kept);
            }
        }
        assertThat(noor.get(page + "/bestand").status()).isEqualTo(404);
        assertThat(noor.get(page).page().select("main").text()).contains("niet meer");
        assertThat(noor.get(page + "/manifest.json").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("cannot be asked for without a form or a column, and what was typed is kept")
    void incomplete() {
        assertThat(noor.post("/overzicht/bestand", "kolommen", "naam").status()).isEqualTo(422);
        Visitor.Answer none = noor.post("/overzicht/bestand", "vorm", "PDF");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.page().select("input[value=PDF]").hasAttr("checked")).isTrue();
        assertThat(noor.post("/overzicht/bestand", "vorm", "CSV", "kolommen", "onzin").status()).isEqualTo(422);
        assertThat(noor.post("/overzicht/bestand", "vorm", "DOC", "kolommen", "naam").status()).isEqualTo(422);
    }

    @Test
    @DisplayName("follows a view: filters and columns under a name, for oneself or shared, changed and deleted by who keeps it")
    void views() throws IOException {
        assertThat(save(noor, "Mijn Facebook", false).status()).isEqualTo(303);
        assertThat(save(noor, "Mijn Facebook", false).status()).as("the same name again").isEqualTo(422);
        assertThat(save(noor, "", false).status()).isEqualTo(422);
        long id = database.number("SELECT MAX(id) FROM saved_view");
        assertThat(noor.get("/overzicht?weergave=" + id).page().select("tbody tr")).hasSize(2);
        List<CSVRecord> rows = csv(noor.get("/overzicht.csv?weergave=" + id).bytes());
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).toMap().keySet()).containsExactlyInAnyOrder("Naam", "Locatie");
        assertThat(csv(noor.get("/api/v1/overzicht.csv?kolommen=status&q=kade&weergave=" + id).bytes()).get(0).toMap()).as("the address over the view").containsOnlyKeys("Status");

        assertThat(auditor.get("/overzicht.csv?weergave=" + id).status()).as("not shared").isEqualTo(404);
        assertThat(auditor.get("/overzicht/weergaven").page().select("tbody tr")).isEmpty();
        assertThat(noor.post("/overzicht/weergaven/" + id, "naam", "Onze Facebook", "gedeeld", "ja").status()).isEqualTo(303);
        assertThat(auditor.get("/overzicht/weergaven").page().select("tbody").text()).contains("Onze Facebook").contains("Gedeeld door Bezoeker Voorbeeld");
        assertThat(csv(auditor.get("/overzicht.csv?weergave=" + id).bytes())).hasSize(2);
        assertThat(auditor.post("/overzicht/weergaven/" + id, "naam", "Gekaapt").status()).isEqualTo(403);
        assertThat(auditor.post("/overzicht/weergaven/" + id + "/verwijderen").status()).isEqualTo(403);

        assertThat(noor.post("/overzicht/weergaven/" + id + "/verwijderen").status()).isEqualTo(303);
        assertThat(noor.get("/overzicht.csv?weergave=" + id).status()).isEqualTo(404);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'weergave.%'")).isGreaterThanOrEqualTo(3);
    }

    private static Visitor.Answer save(Visitor who, String name, boolean shared) {
        return who.post("/overzicht/bestand?platform=FACEBOOK", "kolommen", "naam", "kolommen", "locatie", "naam", name, shared ? "gedeeld" : "niets", "ja", "actie", "weergave");
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        try (CSVParser parser = CSVParser.builder().setReader(new StringReader(text.substring(1)))
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
}
