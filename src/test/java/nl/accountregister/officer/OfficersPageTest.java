package nl.accountregister.officer;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The table that nobody changed: profile file, database, and everything that shows it. */
@MicronautTest(transactional = false)
@DisplayName("The officers' table as a page, as files and in the API")
class OfficersPageTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    TestDatabase database;

    private Visitor manager;

    @BeforeEach
    void signIn() {
        manager = Visitor.as(server, users, Role.REQUESTER);
    }

    @Test
    @DisplayName("from file to database to page: the cells and the notes of the document, on any day")
    void page() throws IOException {
        List<List<String>> document = document();
        for (String day : List.of("", "?peildatum=2000-01-01", "?peildatum=2031-12-31")) {
            Document page = manager.get("/functionarissen" + day).page();
            List<List<String>> shown = new ArrayList<>();
            page.select(".reg-officers tr").forEach(row -> shown.add(row.children().stream().map(Element::text).toList()));
            page.select(".reg-footnotes li").eachText().forEach(note -> shown.add(List.of(note, "", "")));

            assertThat(shown).isEqualTo(document);
        }
        Document page = manager.get("/functionarissen").page();
        assertThat(page.select("h1").text()).isEqualTo("Functionarissen");
        assertThat(page.select(".reg-officers tbody tr").get(0).child(1).childNodes()).as("an empty cell holds nothing").isEmpty();
        assertThat(page.select(".reg-officers sup a").eachAttr("href"))
            .allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull()).hasSize(2);
        assertThat(manager.get("/functionarissen?peildatum=1999-12-31").page().select("main").text()).contains("Op deze dag staat er niemand in de tabel");
    }

    @Test
    @DisplayName("from file to database to CSV: the cells and the notes of the document")
    void csv() throws IOException {
        Visitor.Answer answer = manager.get("/functionarissen.csv?peildatum=2026-11-20");

        assertThat(answer.header("Content-Disposition")).contains("functionarissen-2026-11-20.csv");
        List<List<String>> rows = answer.body().substring(1).lines().map(line -> List.of(line.split(";", -1))).toList();
        int size = document().size();
        assertThat(rows.subList(0, size)).isEqualTo(document());
        assertThat(rows.subList(size, rows.size())).containsExactly(List.of("Bron", "SGL §2", ""), List.of("Peildatum", "2026-11-20", ""));
        assertThat(manager.get("/api/v1/functionarissen.csv?peildatum=2026-11-20").bytes()).isEqualTo(answer.bytes());
        assertThat(manager.get("/functionarissen.csv?taal=en").body()).contains("Regional managers", "*not final yet", "Source;SGL §2");
    }

    @Test
    @DisplayName("from file to database to PDF: every cell and note, in both languages, PDF/UA-1 and PDF/A-3a, the same bytes each time")
    void pdf() throws IOException {
        for (String language : List.of("nl", "en")) {
            byte[] pdf = manager.get("/functionarissen.pdf?peildatum=2026-11-20&taal=" + language).bytes();
            Files.write(Files.createDirectories(Path.of("target", "pdf")).resolve("officers-" + language + ".pdf"), pdf);

            VeraPdf.assertCompliant(pdf, "ua1", "3a");
            assertThat(manager.get("/functionarissen.pdf?peildatum=2026-11-20&taal=" + language).bytes()).isEqualTo(pdf);
            try (PDDocument file = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
                assertThat(text).contains("SGL §2", language.equals("nl") ? "Stand op 20 november 2026" : "As of 20 November 2026");
                if (language.equals("nl")) {
                    document().forEach(row -> row.forEach(cell -> assertThat(text).contains(cell)));
                } else {
                    assertThat(text).contains("Care brokers", "**optional, after an intake");
                }
            }
        }
        VeraPdf.assertCompliant(manager.get("/functionarissen.pdf?peildatum=1999-01-01").bytes(), "ua1", "3a");
    }

    @Test
    @DisplayName("in English the notes and names are English")
    void english() {
        Document page = manager.get("/functionarissen?taal=en").page();

        assertThat(page.select("h1").text()).isEqualTo("Officers");
        assertThat(page.select(".reg-officers tbody th").eachText()).contains("Regional managers", "ACs");
        assertThat(page.select(".reg-footnotes li").first().text()).isEqualTo("*not final yet");
    }

    @Test
    @DisplayName("the API gives the cells as codes and in words")
    void api() {
        Map<?, ?> table = manager.get("/api/v1/functionarissen").json();

        assertThat(table.get("bron")).isEqualTo("SGL §2");
        List<?> rows = (List<?>) table.get("functionarissen");
        assertThat(rows).hasSize(7);
        Map<?, ?> ac = (Map<?, ?>) rows.get(6);
        assertThat(ac.get("code")).isEqualTo("AC");
        assertThat(ac.get("hoortBij")).isEqualTo("LOCATIE");
        assertThat((List<?>) ac.get("toegang")).isEmpty();
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) ac.get("persoonlijkAccount")).get(0);
        assertThat(entry.get("soort")).isEqualTo("LOCATIEPAGINA");
        assertThat(entry.get("tekst")).isEqualTo("Locatiepagina Facebook");
        assertThat(entry.get("noten")).isEqualTo(List.of("FACULTATIEF_NA_INTAKE"));
        assertThat((List<?>) table.get("noten")).hasSize(2);
        assertThat((List<?>) manager.get("/api/v1/functionarissen?peildatum=1999-12-31").json().get("functionarissen")).isEmpty();
    }

    @Test
    @DisplayName("the page of an officer tells what holds from when, and who holds it to who may know")
    void officer() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', 'anne.ac@organisatie.example', '2020-01-01')");
        database.execute("INSERT INTO location (name, kind, town) SELECT 'AC De Kern', 'ACTIVITY_CENTRE', 'Dorp' FROM person WHERE email = 'anne.ac@organisatie.example'");
        database.execute("""
            INSERT INTO person_officer (person_id, officer, location_id, held_from)
            SELECT p.id, 'AC', (SELECT MAX(id) FROM location), '2021-03-01' FROM person p WHERE p.email = 'anne.ac@organisatie.example'""");

        Document mine = manager.get("/functionarissen/AC").page();
        assertThat(mine.select("h1").text()).isEqualTo("AC's");
        assertThat(mine.select("main").text()).contains("Vanaf het begin", "Locatiepagina Facebook**", "**facultatief, na intake communicatie")
            .doesNotContain("Anne Voorbeeld", "systeem");
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/functionarissen/AC").page().select("main").text())
            .contains("Anne Voorbeeld", "AC De Kern", "Vanaf 1 maart 2021", "door systeem");
        assertThat(List.of("/functionarissen/PORTIER", "/functionarissen/ac", "/functionarissen/%00", "/api/v1/functionarissen/ac"))
            .allSatisfy(path -> assertThat(manager.get(path).status()).as(path).isIn(400, 404));
    }

    @Test
    @DisplayName("who has not signed in gets nothing, and unknown parameters and days that do not exist are refused")
    void refused() {
        assertThat(Visitor.to(server).get("/api/v1/functionarissen").status()).isEqualTo(401);
        assertThat(Visitor.to(server).get("/functionarissen").status()).isEqualTo(303);
        assertThat(Visitor.to(server).get("/functionarissen.pdf").status()).isEqualTo(303);
        for (String query : List.of("kleur=rood", "peildatum=2026-02-31", "peildatum=31-02-2026", "peildatum=morgen")) {
            for (String path : List.of("/functionarissen", "/functionarissen.csv", "/functionarissen.pdf", "/api/v1/functionarissen")) {
                assertThat(manager.get(path + "?" + query).status()).as(path + "?" + query).isEqualTo(400);
            }
        }
    }

    @Test
    @DisplayName("the table was taken over once, by the register itself, and that is in the audit log")
    void sown() {
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'functionarissen.overgenomen'")).isOne();
        assertThat(database.number("SELECT COUNT(*) FROM officer_row")).isEqualTo(7);
        assertThat(database.number("SELECT COUNT(*) FROM officer_cell WHERE provisional")).isOne();
    }

    private static List<List<String>> document() throws IOException {
        try (InputStream in = OfficersPageTest.class.getResourceAsStream("/sgl-functionaristabel.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> List.of(line.split("\t", -1))).toList();
        }
    }
}
