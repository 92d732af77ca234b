package nl.accountregister.audit.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Set;

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
        database.execute("UPDATE audit_detail SET message = 'niets gebeurd' WHERE seq = ?", seq);
        try {
            Document page = auditor.get("/auditlog/controle").page();
            assertThat(page.select(".reg-notice--bad").text()).contains("De keten is niet heel", "Regel " + seq + " is buiten het register om gewijzigd");
            assertThat(page.select(".reg-notice--bad a").attr("href")).isEqualTo("/auditlog/" + seq);
            assertThat(auditor.get("/api/v1/auditlog/controle").json()).containsEntry("heel", false)
                .extractingByKey("fout").asString().contains("GEWIJZIGD", String.valueOf(seq));
        } finally {
            database.execute("UPDATE audit_detail SET message = 'Plas <script>alert(1)</script>' WHERE seq = ?", seq);
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
        "nummer=99999999999999999999", "van=2026-02-31", "van=gisteren", "actie=bestaat-niet", "onderwerp=maan", "van=2026-02-02&tot=2026-02-01", "q=%FF", "q=%00"})
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

        for (String path : new String[] {"/auditlog", "/auditlog/1", "/auditlog/controle", "/api/v1/auditlog", "/api/v1/auditlog/controle"}) {
            assertThat(requester.get(path).status()).as(path).isEqualTo(403);
            assertThat(database.query("SELECT message FROM audit_detail ORDER BY seq DESC LIMIT 1").get(0).get("message").toString()).contains(path);
        }
        assertThat(requester.get("/functionarissen").page().select(".reg-nav a[href=/auditlog]")).isEmpty();
        assertThat(Visitor.to(server).get("/api/v1/auditlog").status()).isEqualTo(401);
    }
}
