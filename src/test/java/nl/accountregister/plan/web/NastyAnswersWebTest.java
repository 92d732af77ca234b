package nl.accountregister.plan.web;

import com.microsoft.playwright.Page;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.FieldPen;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForm.Question;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.Plans;
import nl.accountregister.plan.QuestionKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.Browser;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("Nasty answers come out as text on every page and in every PDF")
class NastyAnswersWebTest {

    private static final String MARKUP = "<script>alert(1)</script><img src=http://kwaad.example/x onerror=alert(1)></dd></body>"
        + " <a href=\"javascript:alert(1)\">klik</a> [klik](http://kwaad.example) ${7*7} {{7*7}} =cmd() &amp; 👩‍👩‍👧 \u202Eomgekeerd";
    private static final Actor NOOR = new Actor(900_001L, 900_001L, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Plans plans;
    @Inject
    PlanForms forms;
    @Inject
    PlanProposals proposals;
    @Inject
    TestDatabase database;

    private PlanForm form;
    private long account;
    private String plan;
    private Visitor communications;
    private String name;

    @BeforeEach
    void aPage() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', ?, '2020-01-01')", System.nanoTime() + "@organisatie.example");
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'ACTIVE', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", database.number("SELECT MAX(id) FROM person"));
        account = database.number("SELECT MAX(id) FROM account");
        plan = "/accounts/" + account + "/beheerplan";
        form = forms.get("locatiepagina");
        name = "naar" + System.nanoTime();
        users.createBySystem(name, "Cor Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.COMMUNICATIONS));
        communications = Visitor.to(server).signIn(name, Visitor.PASSWORD);
    }

    @Test
    @DisplayName("in the plan, the proposal, the decision, the comparison and its PDF")
    void everywhere() throws IOException {
        plans.startForAccount(NOOR, account, form.id(), Filled.complete(form, MARKUP));
        Answers nasty = nasty();
        proposals.save(NOOR, account, nasty.values().keySet(), nasty, null);
        assertText(communications.get(plan).page());
        assertText(communications.get(plan + "/voorstel/controle").page());
        assertText(communications.get(plan + "/voorstel?deel=1").page());
        proposals.submit(NOOR, account, null);
        assertText(communications.get(plan + "/besluit").page());
        Document compared = communications.get(plan + "/vergelijken?van=1&tot=2").page();
        assertText(compared);
        assertThat(compared.select("main").first().wholeText()).as("empty lines fill no screens").doesNotContain("\n\n\n\n\n\n\n\n\n\n\n\n");

        byte[] pdf = communications.get(plan + "/vergelijken.pdf?van=1&tot=2").bytes();
        VeraPdf.assertCompliant(pdf, "ua1", "3a");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<script>alert(1)</script>", "${7*7}", "daarna").doesNotContain("\u200B");
            assertThat(document.getNumberOfPages()).as("empty lines fill no pages").isLessThan(20);
            assertThat(document.getPages()).allSatisfy(page -> assertThat(page.getAnnotations()).isEmpty());
        }

        Page phone = browser.visitor(server.getURL().toString(), Browser.NARROW, true);
        Browser.signIn(phone, name, Visitor.PASSWORD);
        for (String page : List.of(plan, plan + "/besluit", plan + "/vergelijken?van=1&tot=2")) {
            phone.navigate(page);
            Browser.assertAccessible(phone, Browser.NARROW);
        }
    }

    @Test
    @DisplayName("when they are read back from a form, and when they are too long to be kept")
    void readBack() {
        plans.startForAccount(NOOR, account, form.id(), Filled.complete(form));
        Map<String, String> fields = new LinkedHashMap<>(FieldPen.fields(form, nasty()));
        fields.put("stoppen", "x" + "\n".repeat(10_000) + "y");
        byte[] filled = FieldPen.write(communications.get("/accounts/" + account + "/beheerplanformulier.pdf").bytes(), fields);
        Answer sent = communications.postFile("/beheerplannen/inlezen", "bestand", "<b>naar</b>.pdf", filled);
        Document page = communications.get(sent.location()).page();
        assertText(page);
        assertThat(page.select(".reg-errsum a").eachAttr("href")).containsExactly("#stoppen");

        Answer typed = communications.post(plan + "/voorstel?deel=1", "revisie", "-1", "doel-van-de-pagina", MARKUP + "\n".repeat(10_000) + "z");
        assertThat(typed.status()).isEqualTo(422);
        assertText(typed.page());
    }

    /** As bad as they may be and still be kept: in turn markup, one word, line breaks, and signs that nobody sees. */
    private Answers nasty() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        int turn = 0;
        for (Question question : form.questions()) {
            if (question.kind() == QuestionKind.LONG_TEXT) {
                int most = question.limits().characters();
                answers.put(question.id(), List.of(switch (turn++ % 4) {
                    case 0 -> MARKUP;
                    case 1 -> "w".repeat(most);
                    case 2 -> "Eerst" + "\n".repeat(most - 11) + "daarna";
                    default -> "Niets" + "\u200B\u2060\uFEFF".repeat(most / 3 - 4) + "te zien";
                }));
            }
        }
        return new Answers(answers);
    }

    private static void assertText(Document page) {
        assertThat(page.select("main script, main img, main b, main iframe, main a[href^=javascript], main a[href*=kwaad]")).isEmpty();
        assertThat(page.select("main").text() + page.select("main textarea").eachAttr("value") + page.select("main textarea").text())
            .contains("<script>alert(1)</script>", "${7*7}", "{{7*7}}").doesNotContain("49");
    }
}
