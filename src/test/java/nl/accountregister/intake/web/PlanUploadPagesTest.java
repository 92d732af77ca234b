package nl.accountregister.intake.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Visibility;
import nl.accountregister.intake.PlanChange;
import nl.accountregister.intake.RequestData;
import nl.accountregister.intake.RequestDrafts;
import nl.accountregister.intake.Stage;
import nl.accountregister.location.Location;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.FieldPen;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A filled-in plan form that comes home")
class PlanUploadPagesTest {

    private static final String HERE = "/beheerplannen/inlezen";

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    RequestDrafts drafts;
    @Inject
    Plans plans;
    @Inject
    TestDatabase database;

    private Actor requester;
    private Visitor manager;
    private Visitor communications;
    private PlanForm form;
    private long request;

    @BeforeEach
    void aDraft() {
        Location place = stage.location(null);
        Person owner = stage.person(place);
        requester = stage.actor(owner, Role.REQUESTER);
        manager = Visitor.to(server).signIn(stage.username(requester), Visitor.PASSWORD);
        communications = Visitor.to(server).signIn(stage.username(stage.actor(stage.person(null), Role.COMMUNICATIONS)), Visitor.PASSWORD);
        form = stage.form();
        request = drafts.start(requester, stage.data(place, owner, stage.person(null)), PlanChange.NONE);
    }

    @Test
    @DisplayName("finds its request by itself, shows every answer, saves what was chosen, and is kept with the version as it came")
    void comesHome() {
        Answers given = Filled.complete(form, "Café Şükrü & <b>co</b> 😀\nTweede regel € 5");
        byte[] filled = FieldPen.write(manager.get("/aanvragen/" + request + "/beheerplanformulier.pdf").bytes(), FieldPen.fields(form, given));

        Answer sent = manager.postFile(HERE, "bestand", "mijn plan.pdf", filled);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        Document page = manager.get(sent.location()).page();
        assertThat(page.select("fieldset.reg-readback")).hasSize(form.questions().size());
        assertThat(page.select("fieldset.reg-readback").first().text()).contains("Café Şükrü & <b>co</b> 😀", "Niet ingevuld");
        assertThat(plans.draftAnswers(request)).as("nothing is saved by looking").isEqualTo(Answers.NONE);
        assertThat(communications.get(sent.location()).status()).as("of the sender alone").isEqualTo(404);
        assertThat(communications.get(sent.location() + "/bestand").status()).isEqualTo(404);

        Answer saved = manager.post(sent.location(), fields(page));
        assertThat(saved.status()).as(saved.page().select(".reg-errsum").text()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo("/aanvragen/" + request + "/stap/5");
        assertThat(plans.draftAnswers(request)).isEqualTo(given);

        Document shown = manager.get("/aanvragen/" + request).page();
        Element row = shown.select("tbody tr:has(a[href^=" + HERE + "])").first();
        assertThat(row.text()).contains("mijn plan.pdf", "kB", requester.name(), Sha256.of(filled));
        Answer file = manager.get(row.select("a").attr("href"));
        assertThat(file.bytes()).isEqualTo(filled);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(communications.get(row.select("a").attr("href")).bytes()).isEqualTo(filled);
        Person stranger = stage.person(stage.location(null));
        assertThat(Visitor.to(server).signIn(stage.username(stage.actor(stranger, Role.REQUESTER)), Visitor.PASSWORD)
            .get(row.select("a").attr("href")).status()).isEqualTo(404);
        assertThat(manager.get(sent.location()).status()).as("taken over once").isEqualTo(409);
        assertThat(manager.post(sent.location(), fields(page)).status()).isEqualTo(409);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'aanvraag' AND subject_id = ?"
            + " AND action IN ('beheerplan.formulier.ontvangen', 'beheerplan.formulier.overgenomen')", request)).isEqualTo(2);
    }

    @Test
    @DisplayName("says of each answer that cannot be what is wrong, keeps what was typed, and saves when it was corrected or left")
    void corrected() {
        drafts.change(requester, request, null, plansData(), new PlanChange(Set.of("doel-van-de-pagina", "doel-merkbaar"),
            new Answers(Map.of("doel-van-de-pagina", List.of("Zo was het."), "doel-merkbaar", List.of("Dit blijft.")))));
        Map<String, String> wrong = Map.of("doel-van-de-pagina", "Zo wordt het.", "doel-merkbaar", "", "berichten-per-maand", "veel", "startdatum-dag", "31",
            "startdatum-maand", "2", "startdatum-jaar", "2027", "doelgroepen--clienten", "x", "doelgroepen--naasten", "x", "doelgroepen--buurt", "x",
            "doelgroepen--partners", "x");
        String address = send(request, wrong);

        Document page = manager.get(address).page();
        assertThat(page.select(".reg-errsum a").eachAttr("href")).containsExactlyInAnyOrder("#berichten-per-maand", "#startdatum", "#doelgroepen");
        assertThat(page.select("fieldset.reg-readback details[open]")).hasSize(3);
        assertThat(page.select("#startdatum").val() + "-" + page.select("#startdatum-maand").val()).isEqualTo("31-2");
        assertThat(page.select("[name=keuze--doel-merkbaar][checked]").val()).as("an empty answer takes nothing away").isEqualTo("nu");
        assertThat(page.select("fieldset:has([name=keuze--doel-van-de-pagina]) del").text()).contains("was");

        Answer refused = manager.post(address, fields(page, "doel-van-de-pagina", "Door mij verbeterd."));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#doel-van-de-pagina").val()).isEqualTo("Door mij verbeterd.");
        assertThat(refused.page().select(".reg-errsum a")).hasSize(3);
        assertThat(plans.draftAnswers(request).value("doel-van-de-pagina")).as("all or nothing").isEqualTo("Zo was het.");

        Answer both = manager.post(address, fields(page, "keuze--doel-van-de-pagina", "nu", "doel-van-de-pagina", "Door mij verbeterd."));
        assertThat(both.page().select(".reg-errsum").text()).contains("Kies een van de twee");

        Answer saved = manager.post(address, fields(page, "doel-van-de-pagina", "Door mij verbeterd.", "berichten-per-maand", "8",
            "startdatum-dag", "28", "keuze--doelgroepen", "nu"));
        assertThat(saved.status()).as(saved.page().select(".reg-errsum").text()).isEqualTo(303);
        assertThat(plans.draftAnswers(request).values()).isEqualTo(Map.of("doel-van-de-pagina", List.of("Door mij verbeterd."), "doel-merkbaar",
            List.of("Dit blijft."), "berichten-per-maand", List.of("8"), "startdatum", List.of("2027-02-28"), "beheerders", people()));
    }

    @Test
    @DisplayName("with a choice that is not offered takes nothing away: it is refused until somebody chooses")
    void noSuchChoice() {
        String address = send(request, Map.of("reactietijd", "ooit een keer", "doel-merkbaar", "Goed."));
        Document page = manager.get(address).page();

        Answer refused = manager.post(address, fields(page));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".reg-errsum a").eachAttr("href")).containsExactly("#reactietijd");
        assertThat(plans.draftAnswers(request)).isEqualTo(Answers.NONE);
        assertThat(manager.post(address, fields(page, "reactietijd", "dezelfde-werkdag")).status()).isEqualTo(303);
        assertThat(plans.draftAnswers(request).value("reactietijd")).isEqualTo("dezelfde-werkdag");
    }

    @Test
    @DisplayName("is not saved over what somebody changed meanwhile, nor lost by it; what nobody chose is not saved")
    void changedMeanwhile() {
        String address = send(request, Map.of("doel-van-de-pagina", "Uit het formulier."));
        Document page = manager.get(address).page();
        drafts.change(requester, request, null, plansData(), new PlanChange(Set.of("doel-van-de-pagina"),
            new Answers(Map.of("doel-van-de-pagina", List.of("Op de website.")))));

        Answer stale = manager.post(address, fields(page, "doel-van-de-pagina", "Verbeterd."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.page().select("#doel-van-de-pagina").val()).isEqualTo("Verbeterd.");
        assertThat(stale.page().select("fieldset:has([name=keuze--doel-van-de-pagina])").text()).contains("Op de website");
        Answer none = manager.post(address, "revisie", stale.page().select("[name=revisie]").val());
        assertThat(none.status()).isEqualTo(422);
        assertThat(manager.post(address, fields(stale.page())).status()).isEqualTo(303);
        assertThat(plans.draftAnswers(request).value("doel-van-de-pagina")).isEqualTo("Verbeterd.");
    }

    @Test
    @DisplayName("without a reference asks what it is for, and goes nowhere where its sender may not write")
    void withoutReference() {
        byte[] blank = manager.get("/beheerplannen/formulieren/locatiepagina.pdf").bytes();
        String address = manager.postFile(HERE, "bestand", "leeg.pdf", FieldPen.write(blank, Map.of("doel-merkbaar", "Meer bezoek."))).location();
        assertThat(manager.get(address).location()).isEqualTo(address + "/bestemming");
        Document ask = manager.get(address + "/bestemming").page();
        assertThat(ask.select("[name=voor]").eachAttr("value")).contains("aanvraag-" + request);
        assertThat(manager.post(address + "/bestemming").page().select(".reg-errsum").text()).contains("Kies waar het formulier voor is");
        assertThat(manager.post(address + "/bestemming", "voor", "aanvraag-999999").status()).isEqualTo(422);
        assertThat(manager.post(address + "/bestemming", "voor", "account-999999").status()).isEqualTo(422);
        assertThat(manager.post(address).status()).isEqualTo(409);
        assertThat(manager.post(address + "/bestemming", "voor", "aanvraag-" + request).location()).isEqualTo(address);
        assertThat(manager.get(address).page().select("fieldset.reg-readback").text()).contains("Meer bezoek.");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE subject_type = 'aanvraag' AND subject_id = ?"
            + " AND action = 'beheerplan.formulier.bestemd'", request)).isEqualTo(1);

        byte[] made = manager.get("/aanvragen/" + request + "/beheerplanformulier.pdf").bytes();
        Person other = stage.person(stage.location(null));
        Actor asks = stage.actor(other, Role.REQUESTER);
        Visitor stranger = Visitor.to(server).signIn(stage.username(asks), Visitor.PASSWORD);
        assertThat(stranger.postFile(HERE, "bestand", "x.pdf", made).status()).as("who writes no plan sends none").isEqualTo(403);
        assertThat(stranger.postFile(HERE, "bestand", "x.pdf", made, "voor", "aanvraag-" + request).status()).isEqualTo(404);
        drafts.start(asks, RequestData.NONE.place(AccountKind.LOCATION_PAGE, Visibility.PUBLIC, "FACEBOOK", null, null, "Nog niets"), PlanChange.NONE);
        Document elsewhere = stranger.get(stranger.postFile(HERE, "bestand", "x.pdf", made).location() + "/bestemming").page();
        assertThat(elsewhere.select(".reg-notice").text()).contains("aanvraag " + request);
    }

    @Test
    @DisplayName("that holds no fields, or is no form of ours, says so where it was sent, with what to do")
    void unreadable() throws IOException {
        byte[] printed = printed();
        Answer flat = manager.postFile(HERE, "bestand", "gescand.pdf", printed, "voor", "aanvraag-" + request);
        assertThat(flat.status()).isEqualTo(422);
        assertThat(flat.page().select("#bestand-fout").text()).contains("geen invulvelden");
        assertThat(flat.page().select("[name=voor]").val()).isEqualTo("aanvraag-" + request);
        assertThat(manager.postFile(HERE, "bestand", "foto.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}).status()).isEqualTo(415);
        assertThat(manager.postFile(HERE, "bestand", "leeg.pdf", new byte[0]).page().select("#bestand-fout").text()).contains("leeg");
        assertThat(manager.post(HERE).status()).as("a form without a file").isEqualTo(415);
        assertThat(manager.postFile(HERE, "ander", "x.pdf", printed).page().select("#bestand-fout").text()).contains("Kies het formulier");
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload WHERE uploader_id = ?", requester.userId())).isZero();
        byte[] secret = FieldPen.write(manager.get("/aanvragen/" + request + "/beheerplanformulier.pdf").bytes(), Map.of("vervanging", "Wachtwoord: Zonnebloem!42"));
        assertThat(manager.postFile(HERE, "bestand", "x.pdf", secret).page().select("#bestand-fout").text()).contains("op een wachtwoord", "Hoe gaat de pagina door");
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload WHERE uploader_id = ?", requester.userId())).as("not even as a file").isZero();
        assertThat(manager.get(HERE + "?voor=onzin").status()).isEqualTo(404);
        assertThat(manager.get(HERE + "?voor=aanvraag-" + request).page().select("main").text()).contains("hoogstens 10 MB");
    }

    @Test
    @DisplayName("through the API is tried or saved as a whole, and says what was read and what is missing")
    void api() {
        String address = "/api/v1/aanvragen/" + request + "/beheerplan";
        byte[] filled = FieldPen.write(manager.get("/api/v1/aanvragen/" + request + "/beheerplanformulier.pdf").bytes(),
            Map.of("doel-van-de-pagina", "Uit de API.", "berichten-per-maand", "8", "doelgroepen--buurt", "x"));

        Answer tried = manager.postFile(address + "?proef=true", "bestand", "plan.pdf", filled);
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json()).containsEntry("opgeslagen", false).containsEntry("verwijzing", "aanvraag-" + request);
        assertThat(plans.draftAnswers(request)).isEqualTo(Answers.NONE);
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload WHERE uploader_id = ?", requester.userId())).isZero();

        Answer wrong = manager.postFile(address, "bestand", "plan.pdf", FieldPen.write(filled, Map.of("berichten-per-maand", "veel")));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("antwoorden.berichten-per-maand");
        assertThat(plans.draftAnswers(request)).as("all or nothing").isEqualTo(Answers.NONE);

        Answer saved = manager.postFile(address, "bestand", "plan.pdf", filled);
        assertThat(saved.json()).containsEntry("opgeslagen", true).containsEntry("versie", 1)
            .containsEntry("gelezen", Map.of("doel-van-de-pagina", "Uit de API.", "berichten-per-maand", "8", "doelgroepen", List.of("buurt"), "beheerders", people()));
        assertThat((List<Map<String, Object>>) saved.json().get("ontbreekt")).extracting(m -> m.get("vraag")).contains("doel-merkbaar").doesNotContain("doelgroepen");
        assertThat(plans.draftAnswers(request).value("doel-van-de-pagina")).isEqualTo("Uit de API.");
        assertThat(database.number("SELECT COUNT(*) FROM plan_upload WHERE uploader_id = ? AND version_id IS NOT NULL", requester.userId())).isEqualTo(1);
        assertThat(manager.postFile(address, "bestand", "plan.pdf", filled).json()).containsEntry("opgeslagen", false);

        long second = drafts.start(requester, plansData(), PlanChange.NONE);
        assertThat(manager.postFile("/api/v1/aanvragen/" + second + "/beheerplan", "bestand", "plan.pdf", filled).body()).contains("gemaakt voor aanvraag-" + request);
        assertThat(communications.postFile("/api/v1/aanvragen/" + request + "/beheerplan", "bestand", "plan.pdf", filled).status()).isEqualTo(403);
        assertThat(manager.postFile(address, "bestand", "plan.txt", "tekst".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(415);
    }

    @Test
    @DisplayName("for an account goes into the proposal of its next version, and stands in the history of versions")
    void account() {
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', ?, 'IN_PREPARATION', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""",
            "AC Proef " + System.nanoTime(), requester.personId());
        long account = database.number("SELECT MAX(id) FROM account");
        Answers first = Filled.complete(form, "Zo is het nu.");
        plans.startForAccount(new Actor(1L, 1L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS)), account, "locatiepagina", first);
        byte[] filled = FieldPen.write(manager.get("/accounts/" + account + "/beheerplanformulier.pdf").bytes(), Map.of("doel-merkbaar", "Zo wordt het."));

        assertThat(manager.get("/accounts/" + account + "/beheerplan").page().select("[name=voor]").val()).isEqualTo("account-" + account);
        String address = manager.postFile(HERE, "bestand", "volgende.pdf", filled, "voor", "account-" + account).location();
        Document page = manager.get(address).page();
        assertThat(page.select("fieldset.reg-readback")).hasSize(1);
        assertThat(page.select("details:last-of-type summary").last().text()).contains(String.valueOf(form.questions().size() - 1));
        Answer saved = manager.post(address, fields(page));
        assertThat(saved.location()).isEqualTo("/accounts/" + account + "/beheerplan/voorstel/controle");
        assertThat(plans.versionsOf(account).get(0).answers().value("doel-merkbaar")).isEqualTo("Zo wordt het.");
        assertThat(plans.current(account).orElseThrow().answers()).as("what holds does not change").isEqualTo(first);
        Document history = communications.get("/accounts/" + account + "/beheerplan").page();
        assertThat(history.select("table:has(a[href^=" + HERE + "])").text()).contains("volgende.pdf", Sha256.of(filled));

        assertThat(communications.postFile(HERE, "bestand", "volgende.pdf", filled).location()).as("the form tells, of whichever account").startsWith(HERE);
        Answer api = manager.postFile("/api/v1/accounts/" + account + "/beheerplan", "bestand", "api.pdf",
            FieldPen.write(filled, Map.of("doel-merkbaar", "Door de API.")));
        assertThat(api.json()).containsEntry("opgeslagen", true).containsEntry("versie", 2);
        manager.post("/accounts/" + account + "/beheerplan/voorstel/indienen", "revisie",
            manager.get("/accounts/" + account + "/beheerplan/voorstel/controle").page().select("[name=revisie]").val());
        assertThat(manager.postFile("/api/v1/accounts/" + account + "/beheerplan", "bestand", "api.pdf", filled).status()).as("it waits for a decision").isEqualTo(409);
    }

    @Test
    @DisplayName("goes with the plan: who runs the account now may have it, and so may who reads the request")
    void handedOver() {
        String address = send(request, Map.of("doel-merkbaar", "Meer bezoek."));
        assertThat(manager.post(address, fields(manager.get(address).page())).status()).isEqualTo(303);
        Person next = stage.person(stage.location(null));
        Visitor owner = Visitor.to(server).signIn(stage.username(stage.actor(next, Role.REQUESTER)), Visitor.PASSWORD);
        assertThat(owner.get(address + "/bestand").status()).isEqualTo(404);
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', ?, 'ACTIVE', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""",
            "AC Proef " + System.nanoTime(), next.id());
        long account = database.number("SELECT MAX(id) FROM account");
        plans.approveForRequest(new Actor(1L, 1L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS)), request, account, List.of());

        assertThat(owner.get("/accounts/" + account + "/beheerplan").page().select("a[href=" + address + "/bestand]")).hasSize(1);
        assertThat(owner.get(address + "/bestand").status()).isEqualTo(200);
        assertThat(manager.get("/aanvragen/" + request).page().select("a[href=" + address + "/bestand]")).hasSize(1);
        assertThat(manager.get(address + "/bestand").status()).isEqualTo(200);
        Person stranger = stage.person(stage.location(null));
        assertThat(Visitor.to(server).signIn(stage.username(stage.actor(stranger, Role.REQUESTER)), Visitor.PASSWORD).get(address + "/bestand").status()).isEqualTo(404);
    }

    private static byte[] printed() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    private RequestData plansData() {
        Location place = stage.location(null);
        database.execute("INSERT INTO person_officer (person_id, officer, location_id, held_from) VALUES (?, 'AC', ?, '2020-01-01')", requester.personId(), place.id());
        return new RequestData(AccountKind.LOCATION_PAGE, Visibility.PUBLIC,
            "FACEBOOK", place.id(), null, place.name(), requester.personId(), null, "ac@zorg.example");
    }

    /** What the form of a request says of people before anybody has. */
    private List<String> people() {
        return plans.draftAnswers(request).all("beheerders");
    }

    private String send(long to, Map<String, String> values) {
        byte[] filled = FieldPen.write(manager.get("/aanvragen/" + to + "/beheerplanformulier.pdf").bytes(), values);
        Answer sent = manager.postFile(HERE, "bestand", "plan.pdf", filled);
        assertThat(sent.status()).as(sent.page().select("main").text()).isEqualTo(303);
        return sent.location();
    }

    /** What a browser sends from the page; changes are names and values in turn. */
    private static String[] fields(Document page, String... changes) {
        Map<String, String> changed = new HashMap<>();
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        List<String> fields = new ArrayList<>();
        for (Element field : page.select("main form:has([name=revisie]) [name]")) {
            String name = field.attr("name");
            boolean choice = field.attr("type").matches("radio|checkbox");
            if (name.equals("csrf") || choice && !field.hasAttr("checked") && !changed.containsKey(name)
                || choice && changed.containsKey(name) && !field.val().equals(changed.get(name))) {
                continue;
            }
            fields.add(name);
            fields.add(changed.getOrDefault(name, field.val()));
        }
        return fields.toArray(String[]::new);
    }
}
