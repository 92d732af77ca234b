package nl.accountregister.review;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.organisation.AccessRole;
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
        assertThat(form.select("fieldset legend").eachText()).contains("Is Olga Voorbeeld nog de juiste eigenaar van deze pagina?",
            "Kan Dirk Voorbeeld de pagina overnemen als de eigenaar er niet is?", "Kloppen adres, openingstijden, telefoonnummer en logo op de pagina?");
        assertThat(form.select("input[type=radio][checked], input[type=checkbox][checked]")).isEmpty();
        assertThat(form.select("option[selected]")).isEmpty();
        assertThat(form.select("input[name=herzieningOp]").val()).isEqualTo("2026-03-02");

        Answer sent = olga.post(path, filled("uitkomst", "ACTIE_NODIG", "beheerplan", "nee", "actie", "Logo vervangen <b>snel</b>",
            "actieWie", "communicatie", "actieVoor-dag", "1", "actieVoor-maand", "4", "actieVoor-jaar", "2026"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(sent.location()).startsWith("/accounts/" + id + "/herzieningen/");
        Document stored = olga.get(sent.location()).page();
        assertThat(stored.text()).contains("Doen jullie nog wat er in het beheerplan staat?", "Logo vervangen <b>snel</b>", "Volgende herziening op 2 september 2026");
        assertThat(stored.select("main a:contains(Nieuwe versie voorstellen)").attr("href")).isEqualTo("/accounts/" + id + "/beheerplan/voorstel");
        Answer again = olga.post(path, filled("uitkomst", "IN_ORDE", "opmerking", "Wat ik nog wilde zeggen"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().text()).contains("is al gedaan", "Wat ik nog wilde zeggen");
        assertThat(again.page().select("main a").eachAttr("href")).contains("/accounts/" + id + "#herzieningen");
        Element panel = olga.get("/accounts/" + id).page().getElementById("herzieningen");
        assertThat(panel.text()).contains("actie nodig", "Nee: beheerplan", "2 acties: Logo vervangen <b>snel</b>", "Volgende herziening op 2 september 2026");
    }

    @Test
    void whatIsSavedHalfWayIsThereForTheNextAndNobodyOverwritesItUnseen() {
        long id = world.account(START);
        String path = "/accounts/" + id + "/herziening";
        Visitor dirk = Visitor.as(server, users, world.deputy.id(), Role.REQUESTER);
        assertThat(olga.post(path, "conceptVersie", "0", "eigenaar", "ja", "laatsteBericht-dag", "31", "laatsteBericht-maand", "2", "opmerking", "Half",
            "onzin", "x", "knop", "later").location()).isEqualTo("/accounts/" + id + "#herzieningen");
        assertThat(olga.get("/accounts/" + id).page().getElementById("herzieningen").text()).contains("is aan de herziening begonnen", "Verder met de herziening",
            "De volgende herziening is op 2 maart 2026");

        Document theirs = dirk.get(path).page();
        assertThat(theirs.select("main").text()).contains("heeft dit bewaard op");
        assertThat(theirs.select("input[name=eigenaar][value=ja]").hasAttr("checked")).isTrue();
        assertThat(theirs.select("#laatsteBericht").val() + theirs.select("#laatsteBericht-maand").val()).isEqualTo("312");
        assertThat(theirs.select("textarea[name=opmerking]").text()).isEqualTo("Half");
        assertThat(theirs.select("input[name=conceptVersie]").val()).isEqualTo("1");
        assertThat(database.query("SELECT typed FROM review_draft").toString()).doesNotContain("onzin", "knop");

        // Two tabs: Dirk saves, and Olga sends what she began before him.
        assertThat(dirk.post(path, "conceptVersie", "1", "eigenaar", "nee", "opmerking", "Van Dirk", "knop", "later").status()).isEqualTo(303);
        Answer late = olga.post(path, filled("uitkomst", "IN_ORDE", "conceptVersie", "1"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().text()).contains("was je voor", "Van Dirk");
        assertThat(late.page().select("input[name=eigenaar][value=ja]").hasAttr("checked")).isTrue();
        assertThat(late.page().select("input[name=conceptVersie]").val()).isEqualTo("2");
        Answer saving = olga.post(path, "conceptVersie", "1", "eigenaar", "ja", "knop", "later");
        assertThat(saving.status()).isEqualTo(409);
        assertThat(olga.post(path, filled("uitkomst", "IN_ORDE", "conceptVersie", "1", "herstelmailbox", "")).status()).as("what somebody else saved comes before mistakes").isEqualTo(409);
        assertThat(olga.post(path, filled("uitkomst", "IN_ORDE", "conceptVersie", "2")).status()).as("knowing it").isEqualTo(303);
        assertThat(database.number("SELECT COUNT(*) FROM review_draft")).isZero();
        assertThat(dirk.post(path, "conceptVersie", "2", "eigenaar", "nee", "knop", "later").status()).as("of a review that has been sent").isEqualTo(409);
    }

    @Test
    void aFormThatComesBackWithMistakesStillNoticesWhatSomebodyElseSaved() {
        long id = world.account(START);
        String path = "/accounts/" + id + "/herziening";
        olga.post(path, "conceptVersie", "0", "eigenaar", "ja", "knop", "later");
        Document wrong = noor.post(path, filled("uitkomst", "", "conceptVersie", "1")).page();
        assertThat(wrong.select("input[name=conceptVersie]").val()).isEqualTo("1");
        olga.post(path, "conceptVersie", "1", "eigenaar", "nee", "knop", "later");
        Document again = noor.post(path, filled("uitkomst", "IN_ORDE", "conceptVersie", "1")).page();
        assertThat(again.text()).contains("was je voor");
    }

    @Test
    void aDraftKeepsNoPassword() {
        long id = world.account(START);
        Answer answer = olga.post("/accounts/" + id + "/herziening", "conceptVersie", "0", "opmerking", "wachtwoord: Geheim-1234!", "knop", "later");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".reg-errsum li a").eachAttr("href")).containsExactly("#opmerking");
        assertThat(database.number("SELECT COUNT(*) FROM review_draft")).isZero();
    }

    @Test
    void aPartIsLookedAtTwiceOnlyWhenOneKnows() {
        long id = world.account(START);
        String path = "/accounts/" + id + "/herziening/deel";
        String latest = olga.get(path).page().select("input[name=laatsteHerziening]").val();
        String[] part = {"laatsteHerziening", latest, "opmerking", "Vreemde login", "tweestapsverificatie", "ja", "uitkomst", "IN_ORDE"};
        assertThat(olga.post(path, part).status()).isEqualTo(303);
        Answer twice = olga.post(path, part);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.page().text()).contains("intussen een andere herziening", "Vreemde login");
        assertThat(database.number("SELECT COUNT(*) FROM review")).isOne();
        assertThat(olga.get("/accounts/" + id).page().getElementById("herzieningen").text()).contains("Deel bekeken: in orde", "De volgende herziening is op 2 maart 2026");
        assertThat(olga.post(path, "laatsteHerziening", "", "opmerking", "", "uitkomst", "IN_ORDE").page().select(".reg-errsum li a").eachAttr("href"))
            .containsExactly("#eigenaar", "#opmerking");
    }

    @Test
    void anActieIsFinishedOnItsPageAndStandsOnTheHomePageUntilThen() {
        long id = world.account(START);
        olga.post("/accounts/" + id + "/herziening", filled("uitkomst", "ACTIE_NODIG", "beheerplan", "nee", "herstelmailbox", "nee"));
        assertThat(olga.get("/").page().select("main").text()).contains("stel een nieuwe versie voor");
        assertThat(noor.get("/").page().select("main").text()).contains("zorg voor een functionele mailbox");
        Document mine = olga.get("/acties?mijn=true").page();
        assertThat(mine.select("tbody tr")).hasSize(1);
        assertThat(olga.get("/acties").page().select("tbody tr")).as("also those of her account that others do").hasSize(2);
        String action = mine.select("tbody th a").attr("href");
        assertThat(olga.post(action + "/afronden", "antwoord", " ").page().select(".reg-errsum li a").eachAttr("href")).containsExactly("#antwoord");
        assertThat(olga.post(action + "/laten-vervallen", "reden", "Toch niet").status()).isEqualTo(403);
        assertThat(olga.post(action + "/afronden", "antwoord", "Versie 2 is ingediend").status()).isEqualTo(303);
        assertThat(olga.post(action + "/afronden", "antwoord", "Nog eens").status()).isEqualTo(409);
        assertThat(olga.get(action).page().text()).contains("gedaan", "Versie 2 is ingediend");
        assertThat(olga.get("/acties?mijn=true").page().select("tbody tr")).isEmpty();
        assertThat(Visitor.as(server, users, world.manager.id(), Role.REQUESTER).get(action).status()).as("sees the account through the region").isEqualTo(200);
        assertThat(Visitor.as(server, users, world.person("Otto Voorbeeld", START.minusYears(1)).id(), Role.REQUESTER).get(action).status()).isEqualTo(404);
    }

    @Test
    void ofHighRiskTheSecondPersonDecides() {
        long id = world.account(START);
        database.execute("UPDATE account SET high_risk = TRUE WHERE id = ?", id);
        Answer sent = olga.post("/accounts/" + id + "/herziening", filled("uitkomst", "IN_ORDE"));
        String page = sent.location();
        assertThat(olga.get("/accounts/" + id + "/herziening").location()).isEqualTo(page);
        assertThat(olga.get(page).page().select("form[action$=/tweede]")).isEmpty();
        assertThat(olga.post(page + "/tweede", "akkoord", "ja").status()).isEqualTo(403);
        assertThat(noor.get("/").page().select("main").text()).contains("Meekijken met");
        assertThat(noor.post(page + "/tweede", "akkoord", "").page().select(".reg-errsum li a").eachAttr("href")).containsExactly("#akkoord");
        assertThat(noor.post(page + "/tweede", "akkoord", "nee").page().select(".reg-errsum li a").eachAttr("href")).containsExactly("#reden");
        assertThat(noor.post(page + "/tweede", "akkoord", "nee", "reden", "Controleer de mailbox nog eens").status()).isEqualTo(303);
        Document again = olga.get("/accounts/" + id + "/herziening").page();
        assertThat(again.select("input[name=eigenaar][value=ja]").hasAttr("checked")).as("what she had answered is kept").isTrue();
        assertThat(again.select("#laatsteBericht").val()).isEqualTo("1");
        Answer second = olga.post("/accounts/" + id + "/herziening", filled("uitkomst", "IN_ORDE", "conceptVersie", "1"));
        assertThat(noor.post(second.location() + "/tweede", "akkoord", "ja").status()).isEqualTo(303);
        assertThat(noor.post(second.location() + "/tweede", "akkoord", "ja").status()).isEqualTo(409);
        assertThat(olga.get("/accounts/" + id).page().text()).contains("hoog risico", "De volgende herziening is op 2 september 2026");
    }

    @Test
    void badFieldsAreRefusedAtTheirOwnPlace() {
        long id = world.account(START);
        long other = world.account(START);
        long right = world.right(id, world.deputy, AccessRole.EDITOR);
        long foreign = world.right(other, world.deputy, AccessRole.EDITOR);
        String path = "/accounts/" + id + "/herziening";
        String[][] wrong = {
            {"toegang-" + right, "", "#toegang-" + right}, {"toegang-" + right, "ALLES", "#toegang-" + right}, {"toegang-" + right, "WIJZIGT", "#toegang-" + right + "-rol"},
            {"laatsteBericht-dag", "31", "laatsteBericht-maand", "2", "#laatsteBericht"}, {"laatsteBericht-jaar", "99999", "#laatsteBericht"},
            {"laatsteBericht-jaar", "2027", "#laatsteBericht"}, {"laatsteBericht-dag", "x", "#laatsteBericht"}, {"misgegaan", "ja", "#misgegaan-wat"},
            {"eigen-gegevens-locatie", "", "#eigen-gegevens-locatie"}, {"toegang-" + foreign, "BLIJFT", "#toegang"}, {"toegang-999999", "WIJZIGT", "#toegang"},
        };
        for (String[] each : wrong) {
            List<String> fields = new ArrayList<>(List.of("uitkomst", "IN_ORDE", "toegang-" + right, "BLIJFT"));
            fields.addAll(List.of(each).subList(0, each.length - 1));
            Answer answer = olga.post(path, filled(fields.toArray(String[]::new)));
            assertThat(answer.status()).as(List.of(each) + answer.body()).isEqualTo(422);
            assertThat(answer.page().select(".reg-errsum li a").eachAttr("href")).as(List.of(each).toString()).containsExactly(each[each.length - 1]);
            assertThat(answer.page().getElementById(each[each.length - 1].substring(1))).as(each[each.length - 1]).isNotNull();
        }
        assertThat(database.number("SELECT COUNT(*) FROM review")).isZero();
        assertThat(olga.post(path, filled("uitkomst", "IN_ORDE", "toegang-" + right, "EINDIGT")).status()).isEqualTo(303);
        assertThat(database.number("SELECT COUNT(*) FROM access_grant WHERE id = " + right + " AND ended_on IS NOT NULL")).isOne();
        assertThat(database.number("SELECT COUNT(*) FROM access_grant WHERE id = " + foreign + " AND ended_on IS NULL")).isOne();
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        long id = world.account(START);
        Answer again = olga.post("/accounts/" + id + "/herziening", "herzieningOp", "2026-03-02", "eigenaar", "ja", "plaatsvervanger", "nee",
            "uitkomst", "IN_ORDE", "opmerking", "Wat ik typte 👋", "actie", "", "actieVoor-dag", "", "actieVoor-maand", "", "actieVoor-jaar", "");
        assertThat(again.status()).isEqualTo(422);
        Document page = again.page();
        assertThat(page.title()).startsWith("Fout:");
        assertThat(page.select(".reg-errsum li a").eachAttr("href")).containsExactly("#toegang", "#beheerplan", "#eigen-toestemming-op-orde",
            "#eigen-gegevens-locatie", "#eigen-reacties-beantwoord", "#tweestapsverificatie", "#herstelmailbox", "#laatsteBericht", "#misgegaan", "#uitkomst");
        page.select(".reg-errsum li a").eachAttr("href").forEach(href -> assertThat(page.getElementById(href.substring(1))).as(href).isNotNull());
        assertThat(page.select(".reg-errsum li a").first().text()).isEqualTo("Kies ja of nee: mensen met toegang.");
        assertThat(page.select("input[name=plaatsvervanger][value=nee]").hasAttr("checked")).isTrue();
        assertThat(page.select("textarea[name=opmerking]").text()).isEqualTo("Wat ik typte 👋");
        assertThat(page.select("input[name=herzieningOp]").val()).isEqualTo("2026-03-02");
        assertThat(page.select(".reg-errsum li a").eachText()).as("each has its own message").doesNotHaveDuplicates();

        assertThat(olga.post("/accounts/" + id + "/herziening", filled("uitkomst", "ACTIE_NODIG", "actie", "x", "actieWie", "communicatie", "actieVoor-dag", "31", "actieVoor-maand", "2",
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

    @Test
    @SuppressWarnings("unchecked")
    void theApiAsksForAllOfTheFormFromWhoKnowsIt() {
        long id = world.account(START);
        long right = world.right(id, world.manager, AccessRole.EDITOR);
        String path = "/api/v1/accounts/" + id;
        Map<String, Object> sheet = olga.json("GET", path + "/herziening/vragen", null).json();
        assertThat(sheet.get("vragen").toString()).contains("toegang-" + right, "eigen-gegevens-locatie", "laatsteBericht", "Mia Voorbeeld");
        Map<String, Object> answers = new LinkedHashMap<>(answers());
        answers.put("misgegaan", false);
        Answer missing = olga.json("POST", path + "/herzieningen", Map.of("antwoorden", answers, "uitkomst", "IN_ORDE"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("laatsteBericht", "toegang-" + right, "eigen-gegevens-locatie");
        answers.put("laatsteBericht", "2026-02-28");
        answers.put("eigen", Map.of("toestemming-op-orde", "true", "gegevens-locatie", "false", "reacties-beantwoord", "true"));
        Map<String, Object> body = new LinkedHashMap<>(Map.of("antwoorden", answers, "uitkomst", "ACTIE_NODIG", "herzieningOp", "2026-03-02",
            "toegangPerPersoon", List.of(Map.of("recht", right, "antwoord", "WIJZIGT", "rol", "MODERATOR")),
            "acties", List.of(Map.of("wat", "Openingstijden aanpassen", "medewerker", world.deputy.id(), "uiterlijk", "2026-03-20"))));
        Answer created = olga.json("POST", path + "/herzieningen", body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json()).containsEntry("omvang", "GEHEEL").containsEntry("status", "VAN_KRACHT");
        assertThat(created.json().get("vragen").toString()).contains("Kloppen adres, openingstijden, telefoonnummer en logo op de pagina?", "MODERATOR");
        assertThat(olga.json("GET", path + "/acties", null).body()).contains("Openingstijden aanpassen", "Dirk Voorbeeld");
        Visitor dirk = Visitor.as(server, users, world.deputy.id(), Role.REQUESTER);
        Map<String, Object> mine = dirk.json("GET", "/api/v1/acties?mijn=true&status=OPEN", null).json();
        assertThat(mine).containsEntry("totaal", 1);
        String action = "/api/v1/acties/" + ((List<Map<String, Object>>) mine.get("acties")).get(0).get("id");
        assertThat(dirk.json("POST", action + "/afronden", Map.of("antwoord", "Gedaan")).json()).containsEntry("status", "GEDAAN");
        assertThat(dirk.json("POST", action + "/afronden", Map.of("antwoord", "Gedaan")).status()).isEqualTo(409);
        assertThat(noor.json("POST", created.location() + "/intrekken", Map.of("reden", "Verkeerd account")).json()).containsEntry("status", "INGETROKKEN");
        assertThat(noor.json("POST", created.location() + "/intrekken", Map.of("reden", "Nog eens")).status()).isEqualTo(409);
        assertThat(noor.json("GET", "/api/v1/herzieningen?voor=2026-03-02", null).json()).containsEntry("totaal", 1);
        Answer part = noor.json("POST", path + "/herzieningen", Map.of("omvang", "DEEL", "opmerking", "Incident", "antwoorden", Map.of("tweestapsverificatie", false),
            "uitkomst", "ACTIE_NODIG"));
        assertThat(part.json()).containsEntry("omvang", "DEEL").containsEntry("volgendeHerzieningOp", null);
        assertThat(olga.json("GET", path + "/herziening/concept", null).status()).isEqualTo(404);
        olga.post("/accounts/" + id + "/herziening", "conceptVersie", "0", "opmerking", "Half", "knop", "later");
        assertThat(olga.json("GET", path + "/herziening/concept", null).json()).containsEntry("versie", 1).containsEntry("velden", Map.of("opmerking", "Half"));
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource(delimiter = '|', value = {
        "{}                                                        | 422",
        "{\"uitkomst\":\"GOED\"}                                   | 422",
        "{\"antwoorden\":null,\"uitkomst\":null}                   | 422",
        "{\"uitkomst\":\"IN_ORDE\",\"onbekend\":1}                 | 400",
        "{\"antwoorden\":{\"eigenaar\":\"misschien\"}}             | 422",
        "{\"actieVoor\":\"31-02-2026\"}                            | 400",
        "{\"antwoorden\":{\"laatsteBericht\":\"31-02-2026\"}}       | 422",
        "{\"toegangPerPersoon\":[{\"recht\":999999}]}                | 422",
        "{\"toegangPerPersoon\":[{\"recht\":\"x\"}]}                 | 400",
        "{\"toegangPerPersoon\":[null]}                              | 422",
        "{\"acties\":[null]}                                         | 422",
        "{\"acties\":[{\"uiterlijk\":\"99999-01-01\"}]}             | 422",
        "{\"omvang\":\"ALLES\"}                                     | 422",
        "{\"antwoorden\":{\"eigen\":{\"onzin\":\"true\"}}}          | 422",
        "{\"antwoorden\":{\"eigen\":{\"onzin\":null}}}             | 422",
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

    /** What programs sent before there were more questions than six. */
    private static Map<String, Object> body(String outcome) {
        return Map.of("antwoorden", answers(), "uitkomst", outcome);
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            answers.put(question.field(), true);
        }
        return answers;
    }

    /** The form of a location page in which all is good, with these fields instead of or besides. */
    private static String[] filled(String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("herzieningOp", LocalDate.of(2026, 3, 2).toString());
        for (ReviewQuestion question : ReviewQuestion.FIRST) {
            all.put(question.field(), "ja");
        }
        List.of("eigen-toestemming-op-orde", "eigen-gegevens-locatie", "eigen-reacties-beantwoord").forEach(own -> all.put(own, "ja"));
        all.putAll(Map.of("laatsteBericht-dag", "1", "laatsteBericht-maand", "3", "laatsteBericht-jaar", "2026", "misgegaan", "nee"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        List<String> flat = new ArrayList<>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return flat.toArray(String[]::new);
    }
}
