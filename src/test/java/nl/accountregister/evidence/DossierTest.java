package nl.accountregister.evidence;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.demo", value = "true")
@Property(name = "accountregister.demo-password", value = DossierTest.PASSWORD)
@DisplayName("The dossier of an account, in the demo of SGL")
class DossierTest {

    static final String PASSWORD = "een lang wachtwoord";
    private static final int MANY = 2_500;

    @Inject
    EmbeddedServer server;
    @Inject
    TestDatabase database;

    private Visitor auditor;

    @BeforeEach
    void signIn() {
        auditor = Visitor.to(server).signIn("auditor", PASSWORD);
    }

    @Test
    @DisplayName("it has the request, the intake, the decision and what came after, in order, for who sees the inventory")
    void page() {
        String path = "/accounts/" + account("Wolkenwinkel") + "/dossier";
        Document page = auditor.get(path + "?grootte=100").page();
        assertThat(page.select("section.reg-card h2").eachText()).containsExactly("Gegevens", "Aanvraag, intake en besluit", "Beheerplan", "Toegang", "Herzieningen",
            "Afwijkingen en ontheffingen", "Overdrachten", "Meldingen", "Verloop");
        assertThat(page.getElementById("aanvraag").text()).contains("Aangevraagd door Doortje Demo", "Intake met", "Besluit van Communicatie: goedgekeurd onder voorwaarden");
        assertThat(page.getElementById("beheerplan").select("a[href$='/beheerplannen/1.pdf']")).hasSize(1);
        assertThat(page.getElementById("verloop").select("time").eachAttr("datetime")).isSorted().hasSizeGreaterThan(5);
        assertThat(auditor.get("/accounts/" + account("Wolkenwinkel")).page().select("#dossier a[href='" + path + "']")).hasSize(1);
        Visitor doortje = Visitor.to(server).signIn("doortje", PASSWORD);
        assertThat(doortje.get(path).status()).isEqualTo(403);
        assertThat(doortje.get(path + ".pdf").status()).isEqualTo(403);
        assertThat(doortje.get("/accounts/" + account("Wolkenwinkel")).page().select("#dossier")).isEmpty();
        assertThat(auditor.get("/accounts/999999/dossier").status()).isEqualTo(404);
        assertThat(auditor.get("/accounts/999999/dossier.pdf").status()).isEqualTo(404);
        assertThat(auditor.get(path + "?pagina=0").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("the PDF passes PDF/UA-1 and PDF/A-3a, has the plans as they went out and the whole course, and is on record")
    void document() throws IOException {
        long id = account("Facebookpagina AC De Wolkenfabriek");
        long happened = ((Number) auditor.json("GET", "/api/v1/accounts/" + id + "/verloop", null).json().get("totaal")).longValue();
        byte[] pdf = auditor.get("/accounts/" + id + "/dossier.pdf").bytes();
        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("beheerplan-versie-1.pdf", "beheerplan-versie-2.pdf", "beheerplan-versie-3.pdf", "verloop.csv");
            for (int version = 1; version <= 3; version++) {
                assertThat(files.get("beheerplan-versie-" + version + ".pdf").getEmbeddedFile().toByteArray())
                    .isEqualTo(auditor.get("/accounts/" + id + "/beheerplannen/" + version + ".pdf").bytes());
            }
            assertThat(rows(files)).isEqualTo(happened);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Dossier van Facebookpagina AC De Wolkenfabriek", "Doortje Demo",
                "Account geregistreerd", "Fijn dat er ook voor vakanties berichten klaarstaan.");
        }
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.action = 'dossier.gemaakt' AND e.subject_id = ? AND d.after_text LIKE ?",
            id, "%" + Sha256.of(pdf) + "%")).isEqualTo(1);
        assertThat(((Number) auditor.json("GET", "/api/v1/accounts/" + id + "/verloop", null).json().get("totaal")).longValue())
            .as("making a dossier is nothing that happened to the account").isEqualTo(happened);
        VeraPdf.assertCompliant(auditor.get("/accounts/" + account("Wolkenwinkel") + "/dossier.pdf?taal=en").bytes(), "ua1", "3a");
    }

    @Test
    @DisplayName("of a past day it has what was known then, without the course; the file passes PDF/UA-1 and PDF/A-3a and is the same each time")
    void ofAPastDay() throws IOException {
        String path = "/accounts/" + account("Facebookpagina AC De Wolkenfabriek");
        LocalDate yesterday = LocalDate.now(ZoneId.of("Europe/Amsterdam")).minusDays(1);
        Document page = auditor.get(path + "/dossier?peildatum=" + yesterday).page();
        assertThat(page.select("section.reg-card h2").eachText()).containsExactly("Gegevens", "Aanvraag, intake en besluit", "Beheerplan", "Toegang", "Herzieningen",
            "Afwijkingen en ontheffingen", "Overdrachten", "Meldingen");
        assertThat(auditor.get(path + "?peildatum=" + yesterday).page().select("#dossier a").eachAttr("href")).containsExactly(path + "/dossier?peildatum=" + yesterday,
            path + "/dossier.pdf?peildatum=" + yesterday);
        byte[] pdf = auditor.get(path + "/dossier.pdf?peildatum=" + yesterday).bytes();
        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        assertThat(auditor.get("/api/v1" + path + "/dossier.pdf?peildatum=" + yesterday).bytes()).isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().keySet()).isNotEmpty().allMatch(name -> name.startsWith("beheerplan-versie-"));
            assertThat(new PDFTextStripper().getText(document)).contains("Stand van").doesNotContain("Gemaakt op");
        }
        Visitor doortje = Visitor.to(server).signIn("doortje", PASSWORD);
        assertThat(doortje.get(path + "/dossier?peildatum=" + yesterday).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("of an account with thousands of happenings the last are printed and the sheet has all")
    void ofALongLife() throws IOException {
        long id = account("X HRM");
        database.execute("DELETE FROM reminder WHERE account_id = ? AND subject_id >= 1000000", id);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            rows.append(i == 0 ? "" : ", ").append("('REVIEW', ").append(1_000_000 + i).append(", ").append(id)
                .append(", DATE '2026-01-01', 7, 'NOBODY', DATE '2026-01-01', DATE '2026-01-01', TIMESTAMP '2026-06-01 09:00:00')");
        }
        database.execute("INSERT INTO reminder (kind, subject_id, account_id, due_on, step, status, tell_from, planned_on, planned_at) VALUES " + rows);
        Document page = auditor.get("/accounts/" + id + "/dossier?pagina=20&grootte=100").page();
        assertThat(page.getElementById("verloop").select(".reg-timeline > li")).hasSize(100);
        try (PDDocument document = Loader.loadPDF(auditor.get("/accounts/" + id + "/dossier.pdf").bytes())) {
            assertThat(rows(document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames())).isGreaterThan(MANY);
            assertThat(document.getNumberOfPages()).isBetween(10, 60);
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Hier staan de laatste 300");
        }
    }

    @Test
    @DisplayName("every account of the demo has one")
    void everyAccount() {
        database.query("SELECT id FROM account ORDER BY id").forEach(row ->
            assertThat(auditor.get("/accounts/" + row.values().iterator().next() + "/dossier").status()).isEqualTo(200));
    }

    private static long rows(Map<String, PDComplexFileSpecification> files) throws IOException {
        String sheet = new String(files.get("verloop.csv").getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        return sheet.split("\r\n").length - 1L;
    }

    private long account(String name) {
        return database.number("SELECT MIN(id) FROM account WHERE name = ?", name);
    }
}
