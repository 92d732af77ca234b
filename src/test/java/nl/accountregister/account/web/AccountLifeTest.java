package nl.accountregister.account.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The life of an account, by form and by API")
class AccountLifeTest {

    private static final String API = "/api/v1/accounts";

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Register register;
    @Inject
    TestDatabase database;

    private Visitor noor;
    private long linde;

    @BeforeEach
    void onePage() {
        register.begin();
        linde = register.page("De Linde", "https://www.facebook.com/acdelinde", register.delinde(), register.anna());
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
    }

    @Test
    @DisplayName("an existing account is registered by its address alone where that tells the platform, and has a history in words")
    void register() {
        Visitor.Answer answer = post("/accounts/nieuw", Map.of("url", "https://www.facebook.com/acdekade"));

        assertThat(answer.status()).as(answer.page().select(".reg-errsum").text()).isEqualTo(303);
        var page = noor.get(answer.location()).page();
        assertThat(page.select("h1").text()).isEqualTo("AC De Kade");
        assertThat(page.select(".reg-facts").text()).contains("Facebook", "Anna Voorbeeld", "AC De Kade");
        assertThat(page.select("#geschiedenis li").text()).contains("Account geregistreerd");
        assertThat(page.select("[role=status]").text()).isEqualTo("Het account staat in het register.");
    }

    @ParameterizedTest
    @CsvSource({"YOUTUBE,https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv,https://www.youtube.com/channel/UCABcdefghijklmnopqrstuv,201",
        "FACEBOOK,https://www.facebook.com/accourt,https://facebook.com/ACCourt/,422"})
    @DisplayName("an account is in the register once: capitals count where the platform counts them")
    void once(String platform, String first, String second, int status) {
        assertThat(noor.json("POST", API, body(Map.of("platform", platform, "url", first))).status()).isEqualTo(201);

        assertThat(noor.json("POST", API, body(Map.of("platform", platform, "url", second, "geenDubbel", "Een ander kanaal van dezelfde locatie"))).status())
            .isEqualTo(status);
    }

    @Test
    @DisplayName("a stale edit is told what changed, keeps what was typed, and stores nothing until sent again")
    void stale() {
        assertThat(noor.json("PATCH", API + "/" + linde, Map.of("versie", 1, "eigenaar", register.bram())).status()).isEqualTo(200);

        Visitor.Answer answer = post("/accounts/" + linde + "/wijzigen", Map.of("versie", "1", "naam", "Linde nieuw", "url", "https://www.facebook.com/acdelinde"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select(".reg-diff tbody tr").text()).contains("Eigenaar", "Anna Voorbeeld", "Bram Voorbeeld");
        assertThat(answer.page().select("#naam").val()).isEqualTo("Linde nieuw");
        assertThat(answer.page().select("input[name=versie]").val()).isEqualTo("2");
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE name = 'Linde nieuw'")).isZero();
    }

    @Test
    @DisplayName("the API refuses a stale change with what changed, and a change without a version")
    void staleApi() {
        noor.json("PATCH", API + "/" + linde, Map.of("versie", 1, "naam", "Linde 2"));

        Visitor.Answer stale = noor.json("PATCH", API + "/" + linde, Map.of("versie", 1, "naam", "Linde 3"));
        Visitor.Answer without = noor.json("PATCH", API + "/" + linde, Map.of("naam", "Linde 3"));

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("detail").toString()).contains("De Linde", "Linde 2");
        assertThat(without.status()).isEqualTo(422);
        assertThat(noor.json("GET", API + "/" + linde, null).json()).containsEntry("naam", "Linde 2").containsEntry("versie", 2);
    }

    @Test
    @DisplayName("suspended, resumed and closed: each from the right state only, with a reason where one is due")
    void transitions() {
        assertThat(noor.json("POST", API + "/" + linde + "/opschorten", Map.of()).status()).isEqualTo(422);
        assertThat(noor.json("POST", API + "/" + linde + "/opschorten", Map.of("reden", "Verbouwing")).json()).containsEntry("status", "OPGESCHORT");
        assertThat(noor.json("POST", API + "/" + linde + "/opschorten", Map.of("reden", "Nog eens")).status()).isEqualTo(409);
        assertThat(noor.json("POST", API + "/" + linde + "/hervatten", null).json()).containsEntry("status", "ACTIEF");
        assertThat(noor.json("POST", API + "/" + linde + "/hervatten", null).status()).isEqualTo(409);
        assertThat(noor.get("/accounts/" + linde + "/hervatten").status()).isEqualTo(409);
        assertThat(noor.post("/accounts/" + linde + "/opheffen", "reden", "").status()).isEqualTo(422);
        assertThat(noor.post("/accounts/" + linde + "/opheffen", "reden", "Locatie dicht").status()).isEqualTo(303);
        assertThat(noor.json("PATCH", API + "/" + linde, Map.of("versie", 4, "naam", "Terug")).status()).isEqualTo(409);
        assertThat(noor.get("/accounts/" + linde).page().select("#geschiedenis").text()).contains("Account opgeheven", "Locatie dicht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"versie\":1,\"onzin\":2}", "[]", "{", "\"tekst\"", ""})
    @DisplayName("JSON that cannot be read is answered with 400")
    void unreadable(String json) {
        assertThat(noor.json("PATCH", API + "/" + linde, json).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"versie\":1,\"soort\":\"PAGINA\"}", "{\"versie\":1,\"herzieningOp\":\"2026-02-31\"}", "{\"versie\":1,\"eigenaar\":\"Anna\"}",
        "{\"versie\":1,\"eigenaar\":-1}", "{\"versie\":1,\"naam\":null}", "{\"versie\":1,\"naam\":5}", "{\"versie\":1,\"interval\":0}",
        "{\"versie\":1,\"verantwoordelijk\":\"x\"}", "{\"versie\":1,\"locatie\":999999}", "{\"versie\":1,\"naam\":\"a\\u0000b\"}", "{\"versie\":1.5}"})
    @DisplayName("values that cannot be are answered with 422, and nothing is stored")
    void impossible(String json) {
        assertThat(noor.json("PATCH", API + "/" + linde, json).status()).isEqualTo(422);
        assertThat(noor.json("GET", API + "/" + linde, null).json()).containsEntry("versie", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "=cmd()", "zorg 💙👩‍👩‍👧", "\u05e9\u05dc\u05d5\u05dd RTL"})
    @DisplayName("hostile and foreign text in every field is kept as text, by form and by API")
    void hostile(String text) {
        Visitor.Answer made = post("/accounts/nieuw", Map.of("url", "https://www.facebook.com/acdekade", "naam", text, "onderwerp", text, "doelgroep", text,
            "verantwoordelijk", text));
        assertThat(made.status()).isEqualTo(303);
        var page = noor.get(made.location()).page();
        assertThat(page.select("h1").text()).isEqualTo(text);
        assertThat(page.select("main script")).isEmpty();
        assertThat(noor.json("PATCH", API + "/" + linde, Map.of("versie", 1, "naam", text, "onderwerp", text, "doelgroep", text,
            "verantwoordelijk", List.of(text), "geenDubbel", "Een andere pagina")).json()).containsEntry("naam", text).containsEntry("verantwoordelijk", List.of(text));
        assertThat(noor.json("POST", API + "/" + linde + "/opschorten", Map.of("reden", text)).status()).isEqualTo(200);
        assertThat(noor.get("/accounts/" + linde).page().select("main script")).isEmpty();
        assertThat(noor.get("/overzicht.csv").body().lines().filter(l -> l.contains(";=") || l.startsWith("="))).isEmpty();
    }

    @Test
    @DisplayName("access is given once, ended once, and told in the history")
    void access() {
        String path = API + "/" + linde + "/toegang";
        Map<String, Object> editor = Map.of("medewerker", register.bram(), "rol", "REDACTEUR");

        assertThat(noor.json("POST", path, editor).status()).isEqualTo(201);
        assertThat(noor.json("POST", path, editor).status()).isEqualTo(422);
        assertThat(noor.json("POST", path, Map.of("medewerker", register.bram(), "rol", "BAAS")).status()).isEqualTo(422);
        assertThat(noor.get("/accounts/" + linde).page().select("#toegang tbody").text()).contains("Bram Voorbeeld", "redacteur");
        long grant = database.number("SELECT id FROM access_grant WHERE account_id = ?", linde);
        assertThat(noor.post("/accounts/" + linde + "/toegang/" + grant + "/beeindigen").status()).isEqualTo(303);
        assertThat(noor.json("POST", path + "/" + grant + "/beeindigen", Map.of()).status()).isEqualTo(409);
        assertThat(noor.get("/accounts/" + linde).page().select("#geschiedenis").text()).contains("Toegang gegeven", "Bram Voorbeeld");
    }

    @Test
    @DisplayName("what is shown, exported as CSV and as JSON is the same, filtered and not, today and on a day gone by")
    void inventory() {
        register.page("De Kade", "https://www.facebook.com/acdekade", register.dekade(), register.bram());
        database.execute("UPDATE account_history SET known_from = ? WHERE account_id = ?", LocalDate.of(2026, 1, 10).atTime(12, 0), linde);
        noor.json("PATCH", API + "/" + linde, Map.of("versie", 1, "naam", "Linde nu"));
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);

        for (String query : List.of("", "?q=kade", "?status=OPGEHEVEN", "?peildatum=2026-01-10", "?peildatum=2026-01-11&q=linde")) {
            int shown = auditor.get("/overzicht" + query).page().select("tbody tr").size();
            assertThat(auditor.get("/overzicht.csv" + query).body().lines().count() - 1).as(query).isEqualTo(shown);
            assertThat(auditor.get("/api/v1/overzicht.json" + query).json()).as(query).containsEntry("totaal", shown);
        }
        assertThat(auditor.get("/overzicht?peildatum=2026-01-10").page().select("tbody th").eachText()).containsExactly("De Linde");
        assertThat(auditor.get("/overzicht").page().select("tbody th").eachText()).containsExactly("De Kade", "Linde nu");
        assertThat(auditor.get("/overzicht?peildatum=2026-01-09").status()).isEqualTo(400);
        assertThat(auditor.get("/overzicht?peildatum=2999-01-01").status()).isEqualTo(400);
        assertThat(auditor.get("/overzicht?peildatum=2026-02-31").status()).isEqualTo(400);
        assertThat(Visitor.as(server, users, register.anna(), Role.REQUESTER).get("/overzicht.csv").status()).isEqualTo(403);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'overzicht.geexporteerd'")).isGreaterThanOrEqualTo(10);
    }

    @Test
    @DisplayName("who may not manage accounts is refused, in forms and in the API")
    void refused() {
        Visitor anna = Visitor.as(server, users, register.anna(), Role.REQUESTER);

        assertThat(anna.get("/accounts/nieuw").status()).isEqualTo(403);
        assertThat(anna.get("/accounts/" + linde + "/wijzigen").status()).isEqualTo(403);
        assertThat(anna.json("POST", API, body(Map.of())).status()).isEqualTo(403);
        assertThat(anna.json("PATCH", API + "/" + linde, Map.of("versie", 1)).status()).isEqualTo(403);
        assertThat(anna.json("POST", API + "/" + linde + "/opheffen", Map.of("reden", "x")).status()).isEqualTo(403);
    }

    private Visitor.Answer post(String path, Map<String, String> typed) {
        Map<String, String> all = new HashMap<>(Map.of("naam", "AC De Kade", "soort", "LOCATIEPAGINA", "locatie", "" + register.dekade(),
            "eigenaar", "" + register.anna(), "zichtbaarheid", "OPENBAAR", "tweestapsverificatie", "AAN"));
        all.putAll(typed);
        return noor.post(path, all.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray(String[]::new));
    }

    private Map<String, Object> body(Map<String, Object> sent) {
        Map<String, Object> all = new HashMap<>(Map.of("naam", "Nieuw", "platform", "FACEBOOK", "soort", "CORPORATE", "eigenaar", register.anna(),
            "url", "https://www.facebook.com/nieuwepagina"));
        all.putAll(sent);
        return all;
    }
}
