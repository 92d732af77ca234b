package nl.accountregister.plan.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The pages and calls of a plan's versions")
class PlanProposalsWebTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 900_001L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    TestDatabase database;

    private PlanForm form;
    private Visitor anne;
    private Visitor noor;
    private String plan;
    private String api;

    @BeforeEach
    void aPageWithAPlan() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', ?, '2020-01-01')", System.nanoTime() + "@organisatie.example");
        long owner = database.number("SELECT MAX(id) FROM person");
        long account = account(owner);
        form = forms.get("locatiepagina");
        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form, "Wij laten <b>zien</b> wat we maken"));
        anne = Visitor.as(server, users, owner, Role.REQUESTER);
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        plan = "/accounts/" + account + "/beheerplan";
        api = "/api/v1/accounts/" + account + "/beheerplannen";
    }

    @Test
    void aProposalIsWrittenSectionBySection() {
        Document first = anne.get(plan + "/voorstel").page();
        assertThat(first.select("h1").text()).isEqualTo(form.sections().get(0).title().nl());
        assertThat(first.select("#doel-van-de-pagina").val()).as("what holds now is there to begin with").isEqualTo("Wij laten <b>zien</b> wat we maken");
        assertThat(first.select("a[href=/huisregels]")).isNotEmpty();

        Visitor.Answer gap = send(anne, first, "doel-van-de-pagina", "");
        assertThat(gap.status()).isEqualTo(422);
        assertThat(gap.page().select(".reg-errsum a[href=#doel-van-de-pagina]")).hasSize(1);
        Visitor.Answer later = send(anne, gap.page(), "actie", "later");
        assertThat(later.location()).startsWith(plan);
        Document standing = anne.get(plan).page();
        assertThat(standing.select("main").text()).contains("Er is een concept van versie 2", "Ga verder met het voorstel", "Trek het voorstel in");

        Document check = anne.get(plan + "/voorstel/controle").page();
        assertThat(check.select("#ontbreekt + ul a").eachAttr("href")).containsExactly(plan + "/voorstel?deel=1#doel-van-de-pagina");
        Visitor.Answer early = send(anne, check);
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.page().select("#ontbreekt")).isNotEmpty();

        Visitor.Answer next = send(anne, anne.get(plan + "/voorstel?deel=1").page(), "doel-van-de-pagina", "Wij laten <i>horen</i> wat we maken");
        assertThat(next.location()).isEqualTo(plan + "/voorstel?deel=2");
        Document ready = anne.get(plan + "/voorstel/controle").page();
        assertThat(ready.select("#ontbreekt")).isEmpty();
        assertThat(ready.select("table.reg-diff ins").text()).contains("nieuw:", "horen");
        assertThat(send(anne, ready).location()).startsWith(plan);
        assertThat(anne.get(plan).page().select("main").text()).contains("versie 2 wacht op een besluit");
        assertThat(anne.get(plan + "/voorstel").status()).as("nobody writes in what was sent").isEqualTo(409);
        assertThat(anne.get(plan + "/voorstel?deel=99").status()).isIn(404, 409);
    }

    @Test
    void communicationsComparesAndDecides() {
        propose("Wij laten <i>horen</i> wat we maken");
        assertThat(anne.get(plan + "/besluit").status()).isEqualTo(403);
        Document list = noor.get("/beheerplannen?stand=TE_BESLISSEN").page();
        assertThat(list.select("a[href=" + plan + "]")).hasSize(1);
        assertThat(noor.get(plan).page().select("a[href=" + plan + "/besluit]")).hasSize(1);

        Document decide = noor.get(plan + "/besluit").page();
        assertThat(decide.select("table.reg-diff")).isNotEmpty();
        assertThat(decide.select("del").text()).contains("weg:", "b", "zien");
        assertThat(decide.select("ins").text()).contains("nieuw:", "i", "horen");
        assertThat(decide.select("main b, main i")).as("what was typed stays text").isEmpty();
        assertThat(send(noor, decide).page().select(".reg-errsum").text()).contains("Kies of je het voorstel vaststelt of terugstuurt");
        assertThat(send(noor, decide, "besluit", "TERUGGESTUURD").page().select(".reg-errsum a[href=#toelichting]")).hasSize(1);
        assertThat(send(noor, decide, "besluit", "TERUGGESTUURD", "toelichting", "Wie laat dat horen?").location()).startsWith(plan);
        assertThat(send(noor, decide, "besluit", "VASTGESTELD").status()).as("decided already").isEqualTo(409);
        assertThat(anne.get(plan).page().select("main").text()).contains("versie 2 is teruggestuurd", "Wie laat dat horen?", "Pas het voorstel aan");
        assertThat(anne.get(plan + "/voorstel").page().select("main").text()).contains("Dit moet anders", "Wie laat dat horen?");

        propose("Anne laat horen wat we maken");
        assertThat(send(noor, noor.get(plan + "/besluit").page(), "besluit", "VASTGESTELD").location()).startsWith(plan);
        assertThat(noor.get(plan).page().select("#versies tbody tr").eachText()).hasSize(3);
        assertThat(noor.get(plan).page().select("main").text()).contains("Anne laat horen wat we maken");
        assertThat(noor.get(plan + "?versie=1").page().select("main").text()).contains("Wij laten <b>zien</b> wat we maken").doesNotContain("Anne laat horen");
    }

    @Test
    void whoTypesWhileSomebodyElseSavesLosesNothing() {
        Document mine = anne.get(plan + "/voorstel").page();
        assertThat(send(noor, noor.get(plan + "/voorstel").page(), "doel-van-de-pagina", "Van Noor").status()).isEqualTo(303);
        Visitor.Answer late = send(anne, mine, "doel-van-de-pagina", "Van Anne");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".reg-errsum").text()).contains("Iemand anders heeft dit voorstel veranderd");
        assertThat(late.page().select("#doel-van-de-pagina").val()).isEqualTo("Van Anne");
        assertThat(send(anne, late.page()).status()).as("now knowing it").isEqualTo(303);
        assertThat(anne.get(plan + "/voorstel?deel=1").page().select("#doel-van-de-pagina").val()).isEqualTo("Van Anne");
    }

    @Test
    void whoTypesWhileItIsSentInCanCopyWhatTheyTyped() {
        Document mine = anne.get(plan + "/voorstel").page();
        propose("Van Noor, en verzonden");
        Visitor.Answer late = send(anne, mine, "doel-van-de-pagina", "Van Anne <b>zelf</b>\nop twee regels");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("h1").text()).isEqualTo("Dit is niet opgeslagen");
        assertThat(late.page().select("main").text()).contains("ligt al bij", "Van Anne <b>zelf</b>", form.question("doel-van-de-pagina").orElseThrow().label().nl());
        assertThat(late.page().select("main b")).isEmpty();
    }

    @Test
    void whoTypesADecisionOnWhatIsGoneLosesNothing() {
        propose("Anne laat horen wat we maken");
        Document decide = noor.get(plan + "/besluit").page();
        anne.post(plan + "/voorstel/terughalen");
        Visitor.Answer gone = send(noor, decide, "besluit", "TERUGGESTUURD", "toelichting", "Zeg ook wie.");
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.page().select("main").text()).contains("Er wacht nu geen voorstel", "Zeg ook wie.");

        propose("Anne laat zien wie het maken");
        Visitor.Answer other = send(noor, decide, "besluit", "VASTGESTELD", "toelichting", "Zeg ook wie.");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.page().select("#toelichting").val()).isEqualTo("Zeg ook wie.");
        assertThat(other.page().select(".reg-errsum").text()).contains("intussen veranderd");
        assertThat(other.page().select("[name=besluit][checked]")).as("what was not read is not decided on").isEmpty();
        assertThat(other.page().select("ins").text()).contains("wie");
        assertThat(send(noor, other.page(), "besluit", "TERUGGESTUURD").location()).startsWith(plan);
        assertThat(anne.get(plan).page().select("main").text()).contains("Zeg ook wie.");
    }

    @Test
    void anyTwoVersionsAreComparedOnAPageAndInAPdf() {
        propose("Anne laat horen wat we maken");
        Document page = noor.get(plan + "/vergelijken").page();
        assertThat(page.select("#van option[selected]").val()).isEqualTo("1");
        assertThat(page.select("#tot option[selected]").val()).isEqualTo("2");
        assertThat(page.select("ins")).isNotEmpty();
        Visitor.Answer pdf = noor.get(page.select("a[href*=vergelijken.pdf]").attr("href"));
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Disposition")).contains("versie-1-en-2.pdf");
        VeraPdf.assertCompliant(pdf.bytes(), "ua1", "3a");
        assertThat(noor.get(plan + "/vergelijken?van=2&tot=1").page().select("ins").text()).as("the later one is always on the right")
            .isEqualTo(page.select("ins").text());
        assertThat(noor.get(plan + "/vergelijken?van=1&tot=1").page().select("main").text()).contains("Geen enkel antwoord is anders");
        assertThat(noor.get(plan + "/vergelijken?van=1&tot=9").status()).isEqualTo(404);
        assertThat(noor.get(plan + "/vergelijken?van=x").status()).isEqualTo(400);
        assertThat(noor.get(plan + "/vergelijken?taal=en").page().select("ins").text()).contains("new:");
        noor.get(plan + "?taal=nl");
    }

    @Test
    void theDayThatIsAskedForSaysWhichVersionHeld() {
        database.execute("UPDATE plan_version SET decided_at = '2026-03-01 12:00:00' WHERE plan_id = (SELECT id FROM management_plan WHERE account_id = ?)",
            Long.parseLong(plan.split("/")[2]));
        assertThat(anne.get(plan + "?peildatum=2026-03-01").page().select("main").text()).contains("Dit plan gold op 1 maart 2026", "Wij laten <b>zien</b>");
        assertThat(anne.get(plan + "?peildatum=2026-02-28").page().select("main").text()).contains("Op 28 februari 2026 gold er nog geen beheerplan")
            .doesNotContain("Wij laten");
        assertThat(anne.get(plan + "?peildatum=2926-02-28").status()).isEqualTo(400);
        assertThat(anne.get(plan + "?peildatum=morgen").status()).isEqualTo(400);
        assertThat(anne.get(plan + "?versie=7").status()).isEqualTo(404);
    }

    @Test
    void aProposalIsTakenBackAndGivenUp() {
        propose("Anne laat horen wat we maken");
        assertThat(anne.post(plan + "/voorstel/terughalen").location()).startsWith(plan);
        assertThat(anne.post(plan + "/voorstel/terughalen").status()).isEqualTo(409);
        assertThat(noor.get(plan + "/besluit").status()).isEqualTo(409);
        assertThat(anne.post(plan + "/voorstel/intrekken").location()).startsWith(plan);
        assertThat(anne.get(plan).page().select("main").text()).contains("Stel een nieuwe versie voor", "ingetrokken");
        assertThat(anne.get(plan + "/voorstel").page().select("#doel-van-de-pagina").val()).as("what was given up is not begun with").contains("<b>zien</b>");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theApiProposesDecidesAndTells() {
        Visitor.Answer nothing = anne.json("POST", api, Map.of("antwoorden", Map.of("doel-van-de-pagina", "kort")));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("antwoorden.stoppen");
        assertThat(anne.json("POST", api, Map.of("antwoorden", Map.of("bestaat-niet", "x"))).body()).contains("antwoorden.bestaat-niet");
        Visitor.Answer made = anne.json("POST", api, Map.of("antwoorden", answers("Anne laat horen wat we maken")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json()).containsEntry("nummer", 2).containsEntry("status", "VOORGESTELD").containsEntry("pdf", null);
        assertThat(anne.json("POST", api, Map.of("antwoorden", answers("Nog een"))).status()).isEqualTo(409);

        assertThat(anne.json("POST", api + "/2/besluit", Map.of("besluit", "VASTGESTELD")).status()).isEqualTo(403);
        assertThat(noor.json("POST", api + "/2/besluit", Map.of("besluit", "GOED")).status()).isEqualTo(422);
        assertThat(noor.json("POST", api + "/2/besluit", Map.of("besluit", "TERUGGESTUURD")).body()).contains("toelichting");
        assertThat(noor.json("POST", api + "/2/besluit", Map.of("besluit", "VASTGESTELD", "revisie", 99)).status()).isEqualTo(409);
        Visitor.Answer decided = noor.json("POST", api + "/2/besluit", Map.of("besluit", "VASTGESTELD", "revisie", made.json().get("revisie")));
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(decided.json()).containsEntry("status", "VASTGESTELD").containsEntry("pdf", api + "/2.pdf");
        assertThat(noor.json("POST", api + "/2/besluit", Map.of("besluit", "VASTGESTELD")).status()).isEqualTo(409);
        assertThat(anne.get(api + "/2.pdf").bytes()).isEqualTo(noor.get(plan + "nen/2.pdf").bytes());
        assertThat(anne.get(api + "/9.pdf").status()).isEqualTo(404);
        assertThat(anne.json("POST", api + "/2/intrekken", null).status()).isEqualTo(409);
        List<Map<String, Object>> versions = (List<Map<String, Object>>) anne.get(api).json().get("versies");
        assertThat(versions).extracting(v -> v.get("nummer")).containsExactly(2, 1);
        assertThat((Map<String, Object>) versions.get(1).get("antwoorden")).containsEntry("doel-van-de-pagina", "Wij laten <b>zien</b> wat we maken");
    }

    private void propose(String aim) {
        send(anne, anne.get(plan + "/voorstel?deel=1").page(), "doel-van-de-pagina", aim);
        assertThat(send(anne, anne.get(plan + "/voorstel/controle").page()).location()).startsWith(plan);
    }

    private Map<String, Object> answers(String aim) {
        Map<String, Object> all = new LinkedHashMap<>(Filled.complete(form).values());
        all.put("doel-van-de-pagina", aim);
        return all;
    }

    /** Sends the form of a page as a browser does, with these fields in place of what they hold. */
    private static Visitor.Answer send(Visitor visitor, Document page, String... fields) {
        FormElement form = page.select("main form[method=post]").forms().get(0);
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            changed.put(fields[i], fields[i + 1]);
        }
        List<String> sent = new ArrayList<>();
        for (Connection.KeyVal field : form.formData()) {
            if (!field.key().equals("csrf") && !changed.containsKey(field.key())) {
                sent.addAll(List.of(field.key(), field.value()));
            }
        }
        changed.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return visitor.post(form.attr("action"), sent.toArray(String[]::new));
    }

    private long account(long owner) {
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'ACTIVE', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", owner);
        return database.number("SELECT MAX(id) FROM account");
    }
}
