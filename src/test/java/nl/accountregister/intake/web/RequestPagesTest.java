package nl.accountregister.intake.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.intake.Intakes;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Pages and API of requests")
class RequestPagesTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Intakes intakes;
    @Inject
    TestDatabase database;

    Location place;
    Person owner;
    Person deputy;
    Actor requester;
    Actor noor;
    Visitor manager;
    Visitor communications;

    @BeforeEach
    void people() {
        place = stage.location(null);
        owner = stage.person(place);
        deputy = stage.person(null);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        manager = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        communications = Visitor.to(server).signIn(stage.username(noor), Visitor.PASSWORD);
    }

    @Test
    @DisplayName("the wizard works without scripts, from the first step to sending")
    void wizard() {
        Answer next = manager.post("/aanvragen/nieuw", "pagina", "LOCATIEPAGINA FACEBOOK", "locatie", "" + place.id(), "naam", "<script>alert(1)</script>");
        assertThat(next.status()).isEqualTo(303);
        for (int i = 0; i < 20 && !next.location().endsWith("/stap/5"); i++) {
            String path = next.location();
            Document page = manager.get(path).page();
            assertThat(page.select("script:not([src])")).isEmpty();
            List<String> fields = new ArrayList<>(List.of("eigenaar", "" + owner.id(), "plaatsvervanger", "" + deputy.id(), "herstelmailbox", "ac@zorg.example"));
            for (Question q : stage.form().questions()) {
                if (page.getElementById(q.id()) != null) {
                    Stage.answer(q).forEach(value -> fields.addAll(List.of(q.id(), value)));
                }
            }
            next = manager.post(path, fields.toArray(String[]::new));
            assertThat(next.status()).as(path + ": " + next.page().select(".reg-errsum").text()).isEqualTo(303);
        }
        Document check = manager.get(next.location()).page();
        assertThat(check.select("#ontbreekt")).isEmpty();
        assertThat(check.select("main").text()).contains("<script>alert(1)</script>");
        Answer sent = manager.post(next.location().replace("/stap/5", "/indienen"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(manager.get(sent.location()).page().select("main").text()).contains("Je hoeft niets te doen");
        assertThat(manager.get(next.location()).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("stopping keeps what is there, also when much is missing; what cannot be is shown again with what was typed")
    void later() {
        Answer saved = manager.post("/aanvragen/nieuw", "actie", "later");
        assertThat(saved.status()).isEqualTo(303);
        String step = saved.location() + "/stap/2";
        assertThat(manager.post(step, "doel-van-de-pagina", "Een doel.", "actie", "later").status()).isEqualTo(303);
        assertThat(manager.get(step).page().getElementById("doel-van-de-pagina").text()).isEqualTo("Een doel.");
        Answer wrong = manager.post(step, "doel-van-de-pagina", "y".repeat(10_000), "doelgroepen", "nergens", "actie", "later");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().getElementById("doel-van-de-pagina").text()).hasSize(10_000);
        assertThat(wrong.page().select(".reg-errsum a").eachAttr("href")).containsExactly("#doel-van-de-pagina", "#doelgroepen");
        assertThat(manager.get(step).page().getElementById("doel-van-de-pagina").text()).isEqualTo("Een doel.");
        Answer incomplete = manager.post(saved.location() + "/indienen");
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.page().select("#ontbreekt ~ h3").eachText()).containsSubsequence("Wat je aanvraagt", "Beheer", "Beheerplan");
        assertThat(incomplete.page().select("#ontbreekt ~ ul a").eachAttr("href"))
            .contains(saved.location() + "/stap/1#naam", saved.location() + "/stap/3#eigenaar", saved.location() + "/stap/4?deel=2#reactietijd");
    }

    @Test
    @DisplayName("a parallel decision is told with who and what, a changed request with what was typed")
    void parallel() {
        long id = inIntake();
        String form = "/aanvragen/" + id + "/besluit";
        String version = communications.get(form).page().select("input[name=versie]").val();
        Visitor caro = Visitor.to(server).signIn(stage.username(stage.actor(stage.person(null), Role.COMMUNICATIONS)), Visitor.PASSWORD);
        assertThat(caro.post("/aanvragen/" + id + "/intake", "datum-dag", "1", "datum-maand", "1", "datum-jaar", "2026", "deelnemers", "x", "afspraken", "y")
            .status()).isEqualTo(303);
        Answer stale = communications.post(form + "/bevestigen", "besluit", "AFGEWEZEN", "toelichting", "Dit is mijn reden", "versie", version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().getElementById("toelichting").text()).isEqualTo("Dit is mijn reden");
        assertThat(stale.page().select(".reg-errsum").text()).contains("veranderd nadat je hem opende");
        String fresh = stale.page().select("input[name=versie]").val();
        assertThat(caro.post(form + "/bevestigen", "besluit", "AFGEWEZEN", "toelichting", "Nee.", "versie", fresh).status()).isEqualTo(303);
        Answer late = communications.post(form + "/bevestigen", "besluit", "GOEDGEKEURD_ONDER_VOORWAARDEN", "toelichting", "Een <b>mooi</b> plan", "voorwaarden",
            "Elke week een bericht", "einddatum-dag", "1", "einddatum-maand", "maart", "einddatum-jaar", "", "versie", fresh);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("main").text()).contains("was je voor", "afgewezen");
        assertThat(late.page().select("main dd").eachText()).containsExactly("Goedkeuren onder voorwaarden", "Een <b>mooi</b> plan", "Elke week een bericht", "1-maart");
    }

    @Test
    @DisplayName("the preview is the mail that is sent, with what people typed as text")
    void preview() {
        long id = inIntake();
        Answer preview = communications.post("/aanvragen/" + id + "/besluit", "besluit", "AFGEWEZEN", "toelichting", "<b>Nee</b> **echt** niet");
        assertThat(preview.status()).isEqualTo(200);
        String text = preview.page().select(".reg-mail__body").text();
        assertThat(text).contains("<b>Nee</b> **echt** niet");
        assertThat(database.number("SELECT COUNT(*) FROM decision WHERE request_id = ?", id)).isZero();
        communications.post("/aanvragen/" + id + "/besluit/bevestigen", "besluit", "AFGEWEZEN", "toelichting", "<b>Nee</b> **echt** niet");
        assertThat((String) database.query("SELECT subject FROM outbox_message WHERE about_id = ? AND kind = 'request-rejected'", id).get(0).get("subject"))
            .isEqualTo(preview.page().select(".reg-mail dd").get(1).text());
    }

    @ParameterizedTest(name = "GET {0} answers {1}")
    @CsvSource({"/aanvragen?status=NIEUW, 400", "/aanvragen?kleur=rood, 400", "/aanvragen?teLaat=ja, 400", "/aanvragen?pagina=0, 400",
        "/aanvragen?grootte=1000000000, 400", "/aanvragen?locatie=-1, 400", "/aanvragen/999999999, 404", "/aanvragen/abc, 400",
        "/aanvragen/99999999999999999999, 400", "/aanvragen/999999999/stap/1, 404", "/api/v1/aanvragen?sorteer=kleur, 400",
        "/api/v1/aanvragen?pagina=-1, 400", "/api/v1/aanvragen?status=a&status=b, 400", "/api/v1/aanvragen/0, 404", "/api/v1/aanvragen/x, 400"})
    void badAddresses(String path, int status) {
        assertThat(communications.get(path).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "POST {0}")
    @ValueSource(strings = {"{\"kleur\":1}", "{\"locatie\":\"abc\"}", "{", "[]", "{\"antwoorden\":3}"})
    @DisplayName("JSON that cannot be read is a bad request")
    void unreadable(String body) {
        assertThat(manager.json("POST", "/api/v1/aanvragen", body).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("bodies in another form or encoding are refused")
    void otherBodies() {
        assertThat(manager.send("POST", "/api/v1/aanvragen", "text/plain", "{}".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
        assertThat(manager.send("POST", "/api/v1/aanvragen", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("values that cannot be are told by the name of the attribute, and nothing is stored")
    void invalidValues() {
        long before = database.number("SELECT COUNT(*) FROM account_request");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("soort", "KRANT")), 422, "soort");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("platform", "HYVES")), 422, "platform");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("naam", "a\u0000b")), 422, "naam");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("naam", "x".repeat(10_000))), 422, "naam");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("locatie", -4)), 422, "locatie");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("eigenaar", 999_999_999)), 422, "eigenaar");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("antwoorden", Map.of("berichten-per-maand", "veel"))), 422, "antwoorden.berichten-per-maand");
        assertFault(manager.json("POST", "/api/v1/aanvragen", Map.of("antwoorden", Map.of("startdatum", "2026-02-31"))), 422, "antwoorden.startdatum");
        assertThat(manager.json("POST", "/api/v1/aanvragen", Map.of("locatie", stage.location(null).id())).status()).isEqualTo(403);
        assertThat(database.number("SELECT COUNT(*) FROM account_request")).isEqualTo(before);
    }

    @Test
    @DisplayName("the whole way by API, with a decision in the wrong state, twice and on one's own refused")
    void api() {
        Map<String, Object> body = new HashMap<>(Map.of("platform", "FACEBOOK", "locatie", place.id(), "naam", "😀 مرحبا =cmd()",
            "eigenaar", owner.id(), "plaatsvervanger", deputy.id(), "herstelmailbox", "ac@zorg.example"));
        Answer made = manager.json("POST", "/api/v1/aanvragen", body);
        assertThat(made.status()).isEqualTo(201);
        String path = made.location();
        assertThat(manager.json("POST", path + "/indienen", null).status()).isEqualTo(422);
        Map<String, Object> answers = new LinkedHashMap<>();
        stage.form().questions().forEach(q -> answers.put(q.id(), q.kind().isList() ? Stage.answer(q) : Stage.answer(q).get(0)));
        Answer changed = manager.json("PATCH", path, Map.of("antwoorden", answers, "versie", made.json().get("versie")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat((List<?>) changed.json().get("ontbreekt")).isEmpty();
        assertThat(manager.json("PATCH", path, Map.of("naam", "x", "versie", 1)).status()).isEqualTo(409);
        Map<String, String> yes = Map.of("besluit", "GOEDGEKEURD");
        assertThat(communications.json("POST", path + "/besluit", yes).status()).isEqualTo(409);
        assertThat(manager.json("POST", path + "/indienen", null).status()).isEqualTo(200);
        assertThat(manager.json("POST", path + "/besluit", yes).status()).isEqualTo(403);
        assertThat(communications.json("POST", path + "/besluit", yes).status()).isEqualTo(409);
        assertFault(communications.json("POST", path + "/intake", Map.of("datum", "31-02-2026")), 422, "datum");
        assertThat(communications.json("POST", path + "/intake", Map.of("datum", "2026-01-02", "deelnemers", "Noor", "afspraken", "Goed")).status()).isEqualTo(200);
        assertFault(communications.json("POST", path + "/besluit", Map.of("besluit", "MISSCHIEN")), 422, "besluit");
        assertFault(communications.json("POST", path + "/besluit", Map.of()), 422, "besluit");
        assertFault(communications.json("POST", path + "/besluit", Map.of("besluit", "GOEDGEKEURD_ONDER_VOORWAARDEN", "voorwaarden", "a", "einddatum", "2020-01-01")), 422, "einddatum");
        Answer decided = communications.json("POST", path + "/besluit", Map.of("besluit", "AANVULLING_GEVRAAGD", "toelichting", "Wie?"));
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(decided.json().get("status")).isEqualTo("AANVULLING_GEVRAAGD");
        Answer again = communications.json("POST", path + "/besluit", yes);
        assertThat(again.status()).isEqualTo(409);
        assertThat((String) again.json().get("detail")).contains(noor.name(), "aanvulling gevraagd");
        assertFault(manager.json("POST", path + "/beantwoorden", Map.of()), 422, "antwoord");
        assertThat(manager.json("POST", path + "/beantwoorden", Map.of("antwoord", "Sanne")).status()).isEqualTo(200);
        assertThat(manager.json("POST", path + "/intrekken", Map.of("toelichting", "Toch niet")).json().get("status")).isEqualTo("INGETROKKEN");
        Map<String, Object> list = communications.json("GET", "/api/v1/aanvragen?locatie=" + place.id() + "&status=INGETROKKEN", null).json();
        assertThat(list).containsEntry("totaal", 1).containsKeys("aanvragen", "pagina", "grootte");
    }

    private long inIntake() {
        long id = drafts.start(requester, stage.data(place, owner, deputy), stage.answers());
        drafts.submit(requester, id);
        intakes.start(noor, id);
        return id;
    }

    private static void assertFault(Answer answer, int status, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"veld\":\"" + field + "\"");
    }
}
