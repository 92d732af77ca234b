package nl.accountregister.audit.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.AuditCheck;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.ChainVerdict;
import nl.accountregister.audit.Subject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The audit log as pages and in the API")
class AuditPagesTest {

    private static final Actor NOOR = new Actor(3L, null, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    AuditLog log;
    @Inject
    TestDatabase database;

    private Visitor auditor;
    private long seq;

    @BeforeEach
    void anEntry() {
        auditor = Visitor.as(server, users, Role.AUDITOR);
        log.record(NOOR, "account.opgeschort", Subject.account(812), "Plas <script>alert(1)</script>",
            Map.of("status", "ACTIEF", "openbaar", true), Map.of("status", "OPGESCHORT", "openbaar", true));
        seq = database.number("SELECT seq FROM audit_head");
    }

    @Test
    @DisplayName("the list says how many entries there are, keeps the filters and shows typed text as text")
    void list() {
        Document page = auditor.get("/auditlog?onderwerp=account&nummer=812&q=plas").page();

        assertThat(page.select("caption").text()).matches("\\d+ regels? in het auditlogboek, de nieuwste eerst");
        assertThat(page.select("tbody tr").first().text()).contains("Account opgeschort", "Noor Voorbeeld", "account 812", "<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("plas");
        assertThat(page.select("#onderwerp option[selected]").val()).isEqualTo("account");
        assertThat(page.select("thead th[scope=col]")).hasSize(5);
        assertThat(auditor.get("/auditlog?q=komtnietvoor").page().select("main").text()).contains("Geen regels gevonden");
        assertThat(auditor.get("/auditlog?taal=en").page().select("h1").text()).isEqualTo("Audit log");
    }

    @Test
    @DisplayName("one entry shows before and after side by side")
    void entry() {
        Document page = auditor.get("/auditlog/" + seq).page();

        assertThat(page.select(".reg-diff tr:contains(status) del").text()).isEqualTo("ACTIEF");
        assertThat(page.select(".reg-diff tr:contains(status) ins").text()).isEqualTo("OPGESCHORT");
        assertThat(page.select(".reg-diff tr:contains(openbaar)").text()).isEqualTo("openbaar Ja ongewijzigd");
        assertThat(auditor.get("/auditlog/999999999").status()).isEqualTo(404);
        assertThat(auditor.get("/auditlog/twee").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("the control says that the chain is whole, in the API as well")
    void control() {
        assertThat(auditor.get("/auditlog/controle").page().select(".reg-notice--good").text()).contains("De keten is heel");
        Map<String, Object> verdict = auditor.get("/api/v1/auditlog/controle").json();
        assertThat(verdict.get("heel")).isEqualTo(true);
        assertThat(verdict.get("fout")).isNull();
    }

    @Test
    @DisplayName("the control names the entry that was changed behind the register's back")
    void broken() {
        database.executeAsOwner("UPDATE audit_detail SET message = 'niets gebeurd' WHERE seq = ?", seq);
        try {
            Document page = auditor.get("/auditlog/controle").page();
            assertThat(page.select(".reg-notice--bad").text()).contains("De keten is niet heel", "Regel " + seq + " is buiten het register om gewijzigd");
            assertThat(page.select(".reg-notice--bad a").attr("href")).isEqualTo("/auditlog/" + seq);
            assertThat(auditor.get("/api/v1/auditlog/controle").json()).containsEntry("heel", false)
                .extractingByKey("fout").asString().contains("GEWIJZIGD", String.valueOf(seq));
        } finally {
            database.executeAsOwner("UPDATE audit_detail SET message = 'Plas <script>alert(1)</script>' WHERE seq = ?", seq);
        }
    }

    @Test
    @DisplayName("the API gives the lines with the total, and its page and size")
    void api() {
        Map<String, Object> answer = auditor.get("/api/v1/auditlog?actie=account.opgeschort&grootte=1").json();

        assertThat(answer).containsEntry("pagina", 1).containsEntry("grootte", 1);
        assertThat((Integer) answer.get("totaal")).isGreaterThanOrEqualTo(1);
        assertThat(answer.get("regels").toString()).contains("omschrijving=Account opgeschort", "nummer=" + seq);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kleur=rood", "q=a&q=b", "pagina=0", "pagina=-1", "grootte=1000000000", "grootte=nul", "nummer=-3", "nummer=twee",
        "nummer=99999999999999999999", "gebruiker=0", "voor=0", "na=-1", "voor=9&na=3", "na=3&pagina=2", "q=a+b+c+d+e+f+g+h+i", "van=2026-02-31", "van=gisteren", "actie=bestaat-niet", "onderwerp=maan", "van=2026-02-02&tot=2026-02-01", "q=%FF", "q=%00"})
    @DisplayName("a parameter that cannot be read is answered with 400 and a sentence, on the page and in the API")
    void badQuery(String query) {
        Visitor.Answer page = auditor.get("/auditlog?" + query);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.page().select("h1").text()).isEqualTo("Dit verzoek klopt niet");

        Visitor.Answer api = auditor.get("/api/v1/auditlog?" + query);
        assertThat(api.status()).isEqualTo(400);
        assertThat(api.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.json().get("detail").toString()).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("who may not read the log is refused, and that is in the log")
    void refused() {
        Visitor requester = Visitor.as(server, users, Role.REQUESTER, Role.COMMUNICATIONS);

        for (String path : new String[] {"/auditlog", "/auditlog/1", "/auditlog/controle", "/api/v1/auditlog", "/api/v1/auditlog/controle", "/auditlog.csv",
            "/auditlog-keten.ndjson", "/auditlog-sleutel.pem", "/auditlog/wissen"}) {
            assertThat(requester.get(path).status()).as(path).isEqualTo(403);
            assertThat(database.query("SELECT message FROM audit_detail ORDER BY seq DESC LIMIT 1").get(0).get("message").toString()).contains(path);
        }
        assertThat(requester.get("/functionarissen").page().select(".reg-nav a[href=/auditlog]")).isEmpty();
        assertThat(Visitor.to(server).get("/api/v1/auditlog").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("a reader goes from the newest to the oldest and back by place, without a line twice or missing, filters kept")
    void paging() {
        for (int i = 0; i < 12; i++) {
            log.record(NOOR, "account.gewijzigd", Subject.account(813), "regel " + i);
        }
        List<String> seen = new ArrayList<>();
        String next = "/auditlog?onderwerp=account&nummer=813&grootte=5";
        String last = null;
        while (next != null) {
            Document page = auditor.get(next).page();
            seen.addAll(page.select("tbody td:last-child").eachText());
            assertThat(page.select("caption").text()).startsWith("12 regels");
            last = next;
            Element older = page.select(".reg-paging a[rel=next]").first();
            next = older == null ? null : older.attr("href");
        }
        assertThat(seen).containsExactlyElementsOf(IntStream.range(0, 12).mapToObj(i -> "regel " + (11 - i)).toList());
        Document end = auditor.get(last).page();
        assertThat(auditor.get(end.select(".reg-paging a[rel=prev]").attr("href")).page().select("tbody td:last-child").eachText())
            .containsExactly("regel 6", "regel 5", "regel 4", "regel 3", "regel 2");
        Document oldest = auditor.get(auditor.get("/auditlog?onderwerp=account&nummer=813&grootte=5").page().select(".reg-paging a:contains(Oudste)").attr("href")).page();
        assertThat(oldest.select("tbody td:last-child").eachText()).containsExactly("regel 4", "regel 3", "regel 2", "regel 1", "regel 0");
        assertThat(oldest.select(".reg-paging a[rel=next]")).isEmpty();
        assertThat(oldest.select("#onderwerp option[selected]").val()).isEqualTo("account");

        Map<String, Object> api = auditor.get("/api/v1/auditlog?onderwerp=account&nummer=813&grootte=5&pagina=2").json();
        assertThat(api).containsEntry("totaal", 12).containsEntry("meer", false).containsEntry("pagina", 2);
        assertThat(api.get("regels").toString()).contains("melding=regel 6", "melding=regel 2").doesNotContain("melding=regel 7");
        assertThat(auditor.get("/api/v1/auditlog?onderwerp=account&nummer=813&grootte=5&voor=" + api.get("volgende")).json().get("regels").toString())
            .contains("melding=regel 1", "melding=regel 0").doesNotContain("melding=regel 2");
    }

    @Test
    @DisplayName("the lines of a filter and the whole chain are there as files, and the chain verifies with the key that is there")
    void files(@TempDir Path folder) throws IOException {
        String csv = auditor.get("/auditlog.csv?onderwerp=account&nummer=812&q=plas").body();
        assertThat(csv).contains("Nummer;", "Noor Voorbeeld").contains("account.opgeschort");
        Path chain = Files.write(folder.resolve("chain.ndjson"), auditor.get("/auditlog-keten.ndjson").bytes());
        Path key = Files.write(folder.resolve("key.pem"), auditor.get("/auditlog-sleutel.pem").bytes());
        assertThat(Files.readString(key)).startsWith("-----BEGIN PUBLIC KEY-----").doesNotContain("PRIVATE");
        ChainVerdict verdict = AuditCheck.with(List.of(key), List.of()).file(chain);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.entries()).isGreaterThan(1);
        assertThat(auditor.get("/auditlog?actie=auditlog.keten").page().select("tbody tr").text()).contains("Keten van het auditlogboek geëxporteerd");
    }

    @Test
    @DisplayName("a page about a subject leads to its history, for who may read the log")
    void history() {
        String user = "/beheer/gebruikers/" + database.number("SELECT MIN(id) FROM user_account");
        assertThat(Visitor.as(server, users, Role.ADMINISTRATOR).get(user).page().select("main a[href*=/auditlog?onderwerp=gebruiker]").text())
            .isEqualTo("Geschiedenis in het auditlogboek");
        assertThat(auditor.get("/functionarissen").page().select("main a[href=/auditlog?onderwerp=functionaris]")).hasSize(1);
        assertThat(Visitor.as(server, users, Role.COMMUNICATIONS).get("/functionarissen").page().select("main a[href*=/auditlog]")).isEmpty();
    }

    @Test
    @DisplayName("an administrator sees what would be erased before it is, and an auditor does neither")
    void erase() {
        log.record(new Actor(77L, null, "Gijs van Elders", Set.of()), "account.gewijzigd", Subject.account(901), "door Gijs van Elders");
        Visitor administrator = Visitor.as(server, users, Role.ADMINISTRATOR);
        assertThat(administrator.get("/auditlog/wissen?medewerker=12").page().select("#medewerker").val()).isEqualTo("12");
        Visitor.Answer wrong = administrator.post("/auditlog/wissen", "woorden", "Jo", "reden", "", "medewerker", "twaalf", "actie", "wissen");
        assertThat(wrong.status()).isEqualTo(422);
        Visitor.Answer empty = administrator.post("/auditlog/wissen", "woorden", "Jo", "reden", "");
        assertThat(empty.page().select(".reg-errsum li")).hasSize(2);
        Visitor.Answer look = administrator.post("/auditlog/wissen", "woorden", "Gijs van Elders", "reden", "verzoek van 1 maart", "actie", "bekijken");
        assertThat(look.page().select(".reg-notice--warn").text()).contains("Er wordt gewist uit 1 regel");
        assertThat(database.number("SELECT COUNT(*) FROM audit_detail WHERE actor_name = 'Gijs van Elders'")).isOne();

        assertThat(administrator.post("/auditlog/wissen", "woorden", "Gijs van Elders", "reden", "verzoek van 1 maart", "actie", "wissen").status()).isEqualTo(303);
        assertThat(database.number("SELECT COUNT(*) FROM audit_detail WHERE actor_name = 'Gijs van Elders'")).isZero();
        Document list = auditor.get("/auditlog?onderwerp=account&nummer=901").page();
        assertThat(list.select("tbody tr").text()).contains("[gewist]", "gewist");
        Document entry = auditor.get(list.select("tbody th a").attr("href")).page();
        assertThat(entry.select(".reg-notice").text()).contains("Uit deze regel zijn persoonsgegevens gewist");
        assertThat(auditor.get(entry.select(".reg-notice a").attr("href")).page().select("main").text()).contains("verzoek van 1 maart", "beheerder");
        assertThat(auditor.get("/auditlog/controle").page().select(".reg-notice--good").text()).contains("De keten is heel");
        assertThat(auditor.post("/auditlog/wissen", "woorden", "Gijs van Elders", "reden", "x", "actie", "wissen").status()).isEqualTo(403);
    }
}
