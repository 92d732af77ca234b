package nl.accountregister.plan.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class PlansWebTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 1L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));

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

    private long owner;
    private long account;

    @BeforeEach
    void anAccountWithAPlan() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', ?, '2020-01-01')", System.nanoTime() + "@organisatie.example");
        owner = database.number("SELECT MAX(id) FROM person");
        account = account("PUBLIC");
        plans.startForAccount(COMMUNICATIONS, account, "locatiepagina",
            Filled.complete(forms.get("locatiepagina"), "Wij <script>alert(1)</script> laten zien\nwat we maken 😀"));
    }

    @Test
    void theOwnerReadsThePlanWithItsAnswersAsTheyWereTyped() {
        Visitor anne = Visitor.as(server, users, owner, Role.REQUESTER);
        Document page = anne.get("/accounts/" + account + "/beheerplan").page();
        assertThat(page.select("h1").text()).isEqualTo("Beheerplan AC De Kern");
        assertThat(page.select("section h2").eachText()).contains("Doel", "Crisis", "Opheffing");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("dd").first().wholeText()).contains("Wij <script>alert(1)</script> laten zien\nwat we maken 😀");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("1", "vastgesteld", "door Comm Voorbeeld");
        assertThat(page.select("nav.reg-sections a").eachAttr("href")).allSatisfy(href -> assertThat(page.getElementById(href.substring(1))).isNotNull());
        assertThat(anne.get("/accounts/" + account + "/beheerplan?taal=en").page().select("h1").text()).isEqualTo("Management plan AC De Kern");
    }

    @Test
    void thePdfIsTheSameOnPageAndApi() throws IOException {
        Visitor anne = Visitor.as(server, users, owner, Role.REQUESTER);
        Visitor.Answer page = anne.get("/accounts/" + account + "/beheerplan.pdf");
        Visitor.Answer api = anne.get("/api/v1/accounts/" + account + "/beheerplan.pdf");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("application/pdf");
        assertThat(page.header("Content-Disposition")).contains("beheerplan-" + account + ".pdf");
        assertThat(api.bytes()).isEqualTo(page.bytes());
        VeraPdf.assertCompliant(page.bytes(), "ua1", "3a");
        assertThat(text(page.bytes())).contains("Beheerplan AC De Kern", "Anne Voorbeeld", "Facebook", "<script>alert(1)</script>");
        assertThat(text(anne.get("/api/v1/accounts/" + account + "/beheerplan.pdf?taal=en").bytes())).contains("Management plan AC De Kern");
    }

    @Test
    void whoDoesNotSeeTheAccountInFullDoesNotFindItsPlan() {
        Visitor other = Visitor.as(server, users, Role.REQUESTER);
        for (String path : List.of("/accounts/" + account + "/beheerplan", "/accounts/" + account + "/beheerplan.pdf", "/api/v1/accounts/" + account + "/beheerplan.pdf")) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
            assertThat(Visitor.to(server).get(path).status()).as(path).isIn(303, 401);
            for (Role role : List.of(Role.COMMUNICATIONS, Role.AUDITOR, Role.ADMINISTRATOR)) {
                assertThat(Visitor.as(server, users, role).get(path).status()).as(path + " " + role).isEqualTo(200);
            }
        }
    }

    @Test
    void anAccountWithoutAPlanSaysSo() {
        long bare = account("PUBLIC");
        long draft = account("PUBLIC");
        plans.startForAccount(COMMUNICATIONS, draft, "corporate", nl.accountregister.plan.Answers.NONE);
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        assertThat(auditor.get("/accounts/" + bare + "/beheerplan").page().select("main").text()).contains("nog geen beheerplan");
        assertThat(auditor.get("/accounts/" + bare + "/beheerplan.pdf").status()).isEqualTo(404);
        assertThat(auditor.get("/accounts/" + draft + "/beheerplan").page().select("main").text()).contains("concept");
        assertThat(auditor.get("/accounts/" + draft + "/beheerplan").page().select("a[href$=.pdf]")).isEmpty();
        assertThat(auditor.get("/api/v1/accounts/" + draft + "/beheerplan.pdf").status()).isEqualTo(404);
        assertThat(auditor.get("/accounts/999999/beheerplan").status()).isEqualTo(404);
        assertThat(auditor.get("/api/v1/accounts/geen/beheerplan.pdf").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/accounts/99999999999999999999/beheerplan.pdf").status()).isEqualTo(400);
        assertThat(auditor.get("/api/v1/accounts/" + account + "/beheerplan.pdf?kleur=rood").status()).isEqualTo(400);
    }

    @Test
    void everyFormCanBeDownloadedInBothLanguages() throws IOException {
        Visitor anne = Visitor.as(server, users, Role.REQUESTER);
        Document page = anne.get("/beheerplannen/formulieren").page();
        List<String> links = page.select("main a[href*=.pdf]").eachAttr("href");
        assertThat(links).hasSize(2 * forms.all().size());
        for (String link : links) {
            Visitor.Answer pdf = anne.get(link);
            assertThat(pdf.status()).as(link).isEqualTo(200);
            assertThat(text(pdf.bytes())).contains(link.endsWith("=en") ? "House rules" : "Huisregels");
        }
        assertThat(anne.get("/beheerplannen/formulieren").page().select("html").attr("lang")).isEqualTo("nl");
        assertThat(page.select("main h2").first().text()).isEqualTo(forms.get("locatiepagina").title().nl());
        assertThat(anne.get("/beheerplannen/formulieren/onbekend.pdf").status()).isEqualTo(404);
        assertThat(Visitor.to(server).get("/beheerplannen/formulieren/corporate.pdf").status()).isIn(303, 401);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theApiTellsWhatTheFormsAsk() {
        Visitor anne = Visitor.as(server, users, Role.REQUESTER);
        List<Map<String, Object>> found = (List<Map<String, Object>>) anne.get("/api/v1/beheerplanformulieren").json().get("formulieren");
        assertThat(found).extracting(f -> f.get("id")).contains("locatiepagina", "corporate", "besloten-groep");
        assertThat(anne.get("/api/v1/beheerplanformulieren").body()).contains("\"soort\":\"MEER_KEUZES\"", "\"minstens\":", "Wat wil je met deze pagina bereiken?");
        assertThat(anne.get("/api/v1/beheerplanformulieren?taal=en").body()).doesNotContain("Wat wil je met deze pagina bereiken?");
        assertThat(anne.get("/api/v1/beheerplanformulieren/corporate.pdf").bytes()).startsWith("%PDF-".getBytes());
        assertThat(anne.get("/api/v1/beheerplanformulieren/onbekend.pdf").status()).isEqualTo(404);
        assertThat(anne.get("/api/v1/beheerplanformulieren?taal=nl&taal=en").status()).isEqualTo(400);
        assertThat(Visitor.to(server).get("/api/v1/beheerplanformulieren").status()).isEqualTo(401);
    }

    @Test
    void theHouseRulesAreThoseOfTheProfile() {
        Document page = Visitor.as(server, users, Role.REQUESTER).get("/huisregels").page();
        assertThat(page.select("h1").text()).isEqualTo("Huisregels");
        assertThat(page.select("main section:has(li)")).hasSizeGreaterThan(2).allSatisfy((Element s) -> assertThat(s.select("h2").text()).isNotEmpty());
        assertThat(page.select("main section").last().text()).as("whom to ask").startsWith("Vragen of twijfel? Neem contact op met afdeling Communicatie");
    }

    private long account(String visibility) {
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'IN_PREPARATION', ?, 'Communicatie', ?, 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", owner, visibility);
        return database.number("SELECT MAX(id) FROM account");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
