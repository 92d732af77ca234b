package nl.accountregister.deviation;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A deviation can be accepted for a time")
class ExemptionsTest {

    private static final String API = "/api/v1/afwijkingen";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    DeviationWorld world;
    @Inject
    AccessGrants grants;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private Visitor noor;
    private long account;
    private long id;

    @BeforeEach
    void oneDeviation() {
        world.begin();
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        account = world.bare(world.corporate("X"));
        world.grant(account, world.owner.id(), AccessRole.ADMIN);
        id = ((Number) item(0).get("id")).longValue();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("with a reason and until a day: it is set apart, and back the day after")
    void comesBack() {
        assertThat(grant("Er is maar één communicatiemedewerker", "20", "3", "2026").location()).isEqualTo("/afwijkingen/" + id);
        assertThat(counts()).containsEntry("zonderOntheffing", 0).containsEntry("metOntheffing", 1);
        assertThat(list("")).isEmpty();
        assertThat(list("?ontheffing=met")).singleElement().satisfies(d -> assertThat(d).containsEntry("ontheffingTot", "2026-03-20"));
        assertThat(noor.get("/afwijkingen/" + id).page().select("main").text()).contains("één communicatiemedewerker", "20 maart 2026", "Geldt nu");
        assertThat(noor.get("/").page().select(".reg-kpi:has(a[href=/afwijkingen]) .reg-kpi__value").text()).isEqualTo("0");

        on(START.plusDays(18));
        assertThat(list("")).isEmpty();
        on(START.plusDays(19));
        assertThat(list("")).singleElement().satisfies(d -> assertThat(d).containsEntry("id", (int) id).containsEntry("ontheffingTot", null));
        assertThat(noor.get("/afwijkingen/" + id).page().select("main").text()).contains("Verlopen");
        assertThat(list("?peildatum=2026-03-10")).isEmpty();
        assertThat(list("?peildatum=2026-03-10&ontheffing=met")).hasSize(1);
    }

    @Test
    @DisplayName("it stays with the deviation that goes and comes back")
    void stays() {
        grant("Afgesproken met de directie", "1", "6", "2026");
        on(START.plusDays(3));
        long second = world.grant(account, world.deputy.id(), AccessRole.ADMIN);
        assertThat(list("?ontheffing=alle")).isEmpty();
        on(START.plusDays(6));
        grants.end(COMMUNICATIONS, account, second, START.plusDays(5));
        assertThat(list("")).isEmpty();
        assertThat(list("?ontheffing=met")).singleElement().satisfies(d -> {
            assertThat(d).containsEntry("ontheffingTot", "2026-06-01");
            assertThat(((Number) d.get("id")).longValue()).isNotEqualTo(id);
        });
    }

    @Test
    @DisplayName("it can be taken back, after which the deviation counts again and can be exempt anew")
    void withdrawn() {
        grant("Tijdelijk", "1", "4", "2026");
        assertThat(noor.json("POST", API + "/" + id + "/ontheffing", Map.of("reden", "Nog eens", "tot", "2026-05-01")).status()).isEqualTo(409);
        assertThat(noor.post("/afwijkingen/" + id + "/ontheffing/intrekken").status()).isEqualTo(303);
        assertThat(list("")).hasSize(1);
        assertThat(noor.get("/afwijkingen/" + id).page().select("main").text()).contains("Ingetrokken op 2 maart 2026");
        assertThat(noor.post("/afwijkingen/" + id + "/ontheffing/intrekken").status()).isEqualTo(409);
        assertThat(noor.json("POST", API + "/" + id + "/ontheffing", Map.of("reden", "Toch weer", "tot", "2026-05-01")).status()).isEqualTo(201);
        assertThat(list("")).isEmpty();
    }

    @Test
    @DisplayName("never without reason or end, nor beyond two years, nor with a password in it; and only by who may")
    void refused() {
        assertThat(noor.post("/afwijkingen/" + id + "/ontheffing").page().select(".reg-errsum li")).hasSize(2);
        assertThat(grant("Zomaar", "1", "3", "2026").status()).isEqualTo(422);
        assertThat(grant("Zomaar", "3", "3", "2028").page().select(".reg-errsum").text()).contains("2 maart 2028");
        assertThat(grant("Zomaar", "31", "2", "2026").status()).isEqualTo(422);
        assertThat(grant("Het wachtwoord is Lente2026!", "1", "6", "2026").page().select(".reg-errsum").text()).contains("lijkt op een wachtwoord");
        assertThat(noor.json("POST", API + "/" + id + "/ontheffing", Map.of("reden", "Zomaar", "tot", "morgen")).status()).isEqualTo(422);
        Visitor ans = Visitor.as(server, users, Role.AUDITOR);
        assertThat(ans.json("POST", API + "/" + id + "/ontheffing", Map.of("reden", "Zomaar", "tot", "2026-05-01")).status()).isEqualTo(403);
        assertThat(ans.get("/afwijkingen/" + id).page().select("a[href*=ontheffing]")).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM exemption")).isZero();
        clock.advance(Duration.ofMinutes(5));
        world.grant(account, world.deputy.id(), AccessRole.ADMIN);
        assertThat(grant("Te laat", "1", "6", "2026").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("it is in the inventory as page, CSV and JSON, today and on a day before, and in the audit log")
    void inventoryAndAudit() {
        assertThat(inventory("").get("afwijkingen")).isEqualTo(List.of("MINDER_DAN_TWEE_BEHEERDERS"));
        on(START.plusDays(2));
        grant("Afgesproken met de directie", "1", "6", "2026");
        assertThat(inventory("").get("afwijkingen")).isEqualTo(List.of());
        assertThat(inventory("").get("ontheffingen")).isEqualTo(List.of("MINDER_DAN_TWEE_BEHEERDERS"));
        assertThat(inventory("?peildatum=2026-03-02").get("afwijkingen")).isEqualTo(List.of("MINDER_DAN_TWEE_BEHEERDERS"));
        assertThat(noor.get("/overzicht.csv").body()).contains("Afwijkingen").contains("Ontheffingen").contains("MINDER_DAN_TWEE_BEHEERDERS");
        assertThat(noor.get("/overzicht").page().select("a[href^=/afwijkingen?account=" + account + "]").text()).isEqualTo("1 met ontheffing");
        assertThat(noor.get("/overzicht?peildatum=2026-03-02").page().select("a[href*=peildatum=2026-03-02]:contains(soort)").text()).isEqualTo("1 soort");
        noor.post("/afwijkingen/" + id + "/ontheffing/intrekken");
        assertThat(database.query("SELECT action FROM audit_entry WHERE subject_type = 'account' AND subject_id = ? AND action LIKE 'ontheffing.%' ORDER BY seq", account))
            .extracting(row -> row.get("action")).containsExactly("ontheffing.gegeven", "ontheffing.ingetrokken");
        Visitor ans = Visitor.as(server, users, Role.AUDITOR);
        assertThat(ans.get("/auditlog").page().select("main").text()).contains("Ontheffing gegeven", "Ontheffing ingetrokken");
    }

    @Test
    @DisplayName("the list in a file has exactly the rows of the page, and the export is in the audit log")
    void csv() {
        String file = noor.get("/afwijkingen.csv").body();
        assertThat(file.lines()).hasSize(2);
        assertThat(file).contains("heeft minder dan twee beheerders", "MINDER_DAN_TWEE_BEHEERDERS/" + account, "2026-03-02");
        assertThat(noor.get("/afwijkingen.csv?soort=VERWEESD").body().lines()).hasSize(1);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'afwijkingen.geexporteerd'")).isPositive();
        assertThat(noor.get("/afwijkingen?soort=ONZIN").status()).isEqualTo(400);
        assertThat(noor.get("/afwijkingen?peildatum=2027-01-01").status()).isEqualTo(400);
    }

    private void on(LocalDate day) {
        clock.set(day);
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
    }

    private Visitor.Answer grant(String reason, String day, String month, String year) {
        return noor.post("/afwijkingen/" + id + "/ontheffing", "reden", reason, "tot-dag", day, "tot-maand", month, "tot-jaar", year);
    }

    private Map<String, Object> item(int n) {
        return list("").get(n);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> list(String query) {
        return (List<Map<String, Object>>) noor.json("GET", API + query, null).json().get("afwijkingen");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> counts() {
        return ((List<Map<String, Object>>) noor.json("GET", API, null).json().get("aantallen")).get(0);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inventory(String query) {
        return ((List<Map<String, Object>>) noor.json("GET", "/api/v1/overzicht.json" + query, null).json().get("accounts")).get(0);
    }
}
