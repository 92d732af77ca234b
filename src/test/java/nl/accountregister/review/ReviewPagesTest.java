package nl.accountregister.review;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class ReviewPagesTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    AccountTransitions transitions;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    Visitor noor;
    Visitor olga;

    @BeforeEach
    void begin() {
        world.begin();
        signIn();
    }

    /** Also after the clock was moved: sessions end by it. */
    private void signIn() {
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        olga = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theListShowsWhatComesAndWhatIsLateInWords() {
        long late = world.account(START);
        long soon = world.account(START.plusDays(20));
        world.account(START.plusDays(200));
        clock.set(START.plusDays(2));
        signIn();
        Document page = noor.get("/herzieningen").page();
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.select("tbody tr").get(0).text()).contains("2 dagen te laat", "2 maart 2026", "Olga Voorbeeld", world.place.name());
        assertThat(page.select("tbody tr").get(0).select("a").eachAttr("href")).containsExactly("/accounts/" + late, "/accounts/" + late + "/herziening");
        assertThat(page.select("tbody tr").get(1).text()).contains("over 18 dagen");
        assertThat(noor.get("/herzieningen?achterstallig=true").page().select("tbody tr")).hasSize(1);
        assertThat(noor.get("/herzieningen?voor=2027-01-01&locatie=" + world.place.id()).page().select("tbody tr")).hasSize(3);
        assertThat(noor.get("/herzieningen?voor=2027-01-01&mijn=true").page().select(".reg-empty")).hasSize(1);
        assertThat(olga.get("/herzieningen?voor=2027-01-01").page().select("tbody tr")).hasSize(3);
        assertThat(noor.get("/herzieningen?voor=2026-05-17").page().select("#voor option[selected]").text()).isEqualTo("Tot en met 17 mei 2026");
        assertThat(noor.get("/herzieningen?voor=9999-12-31").page().select("tbody tr")).hasSize(3);
        assertThat(soon).isGreaterThan(late);
    }

    @Test
    void theOwnerFillsInTheFormAndThePageOfTheAccountShowsIt() {
        long id = world.account(START);
        String path = "/accounts/" + id + "/herziening";
        Document form = olga.get(path).page();
        assertThat(form.select("fieldset legend").eachText()).contains("Is Olga Voorbeeld nog de juiste eigenaar?", "Is Dirk Voorbeeld nog de juiste plaatsvervanger?");
        assertThat(form.select("input[type=radio][checked]")).isEmpty();
        assertThat(form.select("input[name=herzieningOp]").val()).isEqualTo("2026-03-02");

        Answer sent = olga.post(path, filled("uitkomst", "ACTIE_NODIG", "beheerplan", "nee", "actie", "Plan bijwerken <b>snel</b>",
            "actieVoor-dag", "1", "actieVoor-maand", "4", "actieVoor-jaar", "2026"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo("/accounts/" + id + "#herzieningen");
        assertThat(olga.post(path, filled("uitkomst", "IN_ORDE")).status()).isEqualTo(409);
        Element panel = olga.get("/accounts/" + id).page().getElementById("herzieningen");
        assertThat(panel.text()).contains("actie nodig", "Nee: beheerplan", "Actie uiterlijk 1 april 2026: Plan bijwerken <b>snel</b>",
            "Volgende herziening op 2 september 2026");
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        long id = world.account(START);
        Answer again = olga.post("/accounts/" + id + "/herziening", "herzieningOp", "2026-03-02", "eigenaar", "ja", "plaatsvervanger", "nee",
            "uitkomst", "IN_ORDE", "opmerking", "Wat ik typte 👋", "actie", "", "actieVoor-dag", "", "actieVoor-maand", "", "actieVoor-jaar", "");
        assertThat(again.status()).isEqualTo(422);
        Document page = again.page();
        assertThat(page.title()).startsWith("Fout:");
        assertThat(page.select(".reg-errsum li a").eachAttr("href")).containsExactly("#toegang", "#beheerplan", "#tweestapsverificatie", "#herstelmailbox", "#uitkomst");
        page.select(".reg-errsum li a").eachAttr("href").forEach(href -> assertThat(page.getElementById(href.substring(1))).as(href).isNotNull());
        assertThat(page.select(".reg-errsum li a").first().text()).isEqualTo("Kies ja of nee: mensen met toegang.");
        assertThat(page.select("input[name=plaatsvervanger][value=nee]").hasAttr("checked")).isTrue();
        assertThat(page.select("textarea[name=opmerking]").text()).isEqualTo("Wat ik typte 👋");
        assertThat(page.select("input[name=herzieningOp]").val()).isEqualTo("2026-03-02");

        assertThat(olga.post("/accounts/" + id + "/herziening", filled("uitkomst", "ACTIE_NODIG", "actie", "x", "actieVoor-dag", "31", "actieVoor-maand", "2",
            "actieVoor-jaar", "2026")).page().select(".reg-errsum li a").eachAttr("href")).containsExactly("#actieVoor");
        assertThat(olga.post("/accounts/" + id + "/herziening", "herzieningOp", "morgen").status()).isEqualTo(400);
        assertThat(database.number("SELECT COUNT(*) FROM review")).isZero();
    }

    @Test
    void whoMayNotReviewIsTold() {
        long id = world.account(START);
        Visitor other = Visitor.as(server, users, world.manager.id(), Role.REQUESTER);
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        for (Visitor visitor : List.of(other, auditor)) {
            assertThat(visitor.get("/accounts/" + id + "/herziening").status()).isEqualTo(403);
            assertThat(visitor.post("/accounts/" + id + "/herziening", filled("uitkomst", "IN_ORDE")).status()).isEqualTo(403);
            assertThat(visitor.json("POST", "/api/v1/accounts/" + id + "/herzieningen", body("IN_ORDE")).status()).isEqualTo(403);
        }
        assertThat(Visitor.to(server).json("POST", "/api/v1/accounts/" + id + "/herzieningen", body("IN_ORDE")).status()).isEqualTo(401);
        assertThat(noor.get("/accounts/999999/herziening").status()).isEqualTo(404);
        transitions.suspend(COMMUNICATIONS, id, "Even niet");
        assertThat(olga.get("/accounts/" + id + "/herziening").status()).isEqualTo(409);
    }

    @Test
    void theApiListsAndStoresReviews() {
        long id = world.account(START);
        clock.set(START.plusDays(3));
        signIn();
        Map<String, Object> list = noor.json("GET", "/api/v1/herzieningen?voor=2026-03-02&grootte=10", null).json();
        assertThat(list).containsEntry("totaal", 1).containsEntry("pagina", 1).containsEntry("grootte", 10);
        assertThat(first(list)).containsEntry("herzieningOp", "2026-03-02").containsEntry("achterstallig", true).containsEntry("dagenTeLaat", 3)
            .containsEntry("platform", "FACEBOOK");
        assertThat(noor.json("GET", "/api/v1/herzieningen?voor=2026-03-01", null).json()).containsEntry("totaal", 0);

        Answer created = olga.json("POST", "/api/v1/accounts/" + id + "/herzieningen", body("IN_ORDE"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("uitkomst", "IN_ORDE").containsEntry("herzieningOp", "2026-03-02")
            .containsEntry("gedaanOp", "2026-03-05").containsEntry("volgendeHerzieningOp", "2026-09-05");
        assertThat(noor.json("GET", created.location(), null).json()).isEqualTo(created.json());
        assertThat(first(noor.json("GET", "/api/v1/accounts/" + id + "/herzieningen", null).json())).isEqualTo(created.json());
        assertThat(olga.json("POST", "/api/v1/accounts/" + id + "/herzieningen", body("IN_ORDE")).status()).isEqualTo(409);
        assertThat(noor.json("GET", "/api/v1/herzieningen?voor=2026-04-01", null).json()).containsEntry("totaal", 0);
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(delimiter = '|', value = {
        "{}                                                        | 422",
        "{\"uitkomst\":\"GOED\"}                                   | 422",
        "{\"antwoorden\":null,\"uitkomst\":null}                   | 422",
        "{\"uitkomst\":\"IN_ORDE\",\"onbekend\":1}                 | 400",
        "{\"antwoorden\":{\"eigenaar\":\"misschien\"}}             | 422",
        "{\"actieVoor\":\"31-02-2026\"}                            | 400",
        "{\"herzieningOp\":\"2026-02-31\"}                         | 400",
        "{\"herzieningOp\":\"2030-01-01\"}                         | 409",
        "[]                                                        | 400",
        "niets                                                     | 400",
    })
    void badJsonIsRefused(String json, int status) {
        long id = world.account(START);
        Answer answer = olga.json("POST", "/api/v1/accounts/" + id + "/herzieningen", json.strip());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(database.number("SELECT COUNT(*) FROM review")).isZero();
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "/api/v1/herzieningen?voor=31-02-2026, 400", "/api/v1/herzieningen?voor=2026-02-31, 400", "/api/v1/herzieningen?grootte=0, 400",
        "/api/v1/herzieningen?grootte=101, 400", "/api/v1/herzieningen?locatie=x, 400", "/api/v1/herzieningen?achterstallig=ja, 400",
        "/api/v1/herzieningen?sorteer=naam, 400", "/api/v1/herzieningen?voor=2026-01-01&voor=2026-01-02, 400",
        "/api/v1/accounts/x/herzieningen, 400", "/api/v1/accounts/-1/herzieningen, 404", "/api/v1/accounts/99999999999999999999/herzieningen, 400",
        "/herzieningen?voor=x, 400", "/accounts/0/herziening, 404", "/herzieningen?pagina=900, 200",
    })
    void badAddressesAreRefused(String path, int status) {
        assertThat(noor.get(path).status()).isEqualTo(status);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> list) {
        return ((List<Map<String, Object>>) list.get("herzieningen")).get(0);
    }

    private static Map<String, Object> body(String outcome) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            answers.put(question.field(), true);
        }
        return Map.of("antwoorden", answers, "uitkomst", outcome);
    }

    /** A form in which all is yes, with these fields instead of or besides. */
    private static String[] filled(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("herzieningOp", LocalDate.of(2026, 3, 2).toString());
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            all.put(question.field(), "ja");
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }
}
