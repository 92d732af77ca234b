package nl.accountregister.plan.web;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.FieldPen;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanDecisions;
import nl.accountregister.plan.PlanForm;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.PlanProposals;
import nl.accountregister.plan.PlanVersion;
import nl.accountregister.plan.Plans;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("A form that was made for an account's next plan, and comes back later")
class PreparedFormsWebTest {

    private static final String HERE = "/beheerplannen/inlezen";
    private static final String FIRST = "doel-van-de-pagina";
    private static final String SECOND = "doel-merkbaar";
    private static final Actor NOOR = new Actor(900_001L, 900_001L, "Noor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final Actor COR = new Actor(900_002L, 900_002L, "Cor Voorbeeld", Set.of(Role.COMMUNICATIONS));

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
    PlanDecisions decisions;
    @Inject
    TestDatabase database;

    private long account;
    private Visitor anne;
    private String form;
    private String api;

    @BeforeEach
    void aPageWithAPlan() {
        database.execute("INSERT INTO person (name, email, in_service_from) VALUES ('Anne Voorbeeld', ?, '2020-01-01')", System.nanoTime() + "@organisatie.example");
        long owner = database.number("SELECT MAX(id) FROM person");
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
                status_since, registered_at, version)
            VALUES ('FACEBOOK', 'LOCATION_PAGE', 'AC De Kern', 'ACTIVE', ?, 'Communicatie', 'PUBLIC', 'UNKNOWN', 12,
                CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 1)""", owner);
        account = database.number("SELECT MAX(id) FROM account");
        PlanForm asked = forms.get("locatiepagina");
        plans.startForAccount(NOOR, account, asked.id(), Filled.complete(asked, "Zo geldt het nu."));
        anne = Visitor.as(server, users, owner, Role.REQUESTER);
        form = "/accounts/" + account + "/beheerplanformulier.pdf";
        api = "/api/v1/accounts/" + account + "/beheerplan";
    }

    @Test
    @DisplayName("begins with the draft, so that nothing of it is taken back")
    void draft() {
        write(FIRST, "In het concept.");
        byte[] filled = FieldPen.write(anne.get(form).bytes(), Map.of(SECOND, "Op mijn computer."));

        Document page = anne.get(anne.postFile(HERE, "bestand", "plan.pdf", filled).location()).page();
        assertThat(page.select("fieldset.reg-readback [type=radio][value=gelezen]").eachAttr("name")).containsExactly("keuze--" + SECOND);
        assertThat(anne.postFile(api, "bestand", "plan.pdf", filled).json()).containsEntry("overgenomen", List.of(SECOND));
        assertThat(answer(FIRST)).isEqualTo("In het concept.");
        assertThat(answer(SECOND)).isEqualTo("Op mijn computer.");
    }

    @Test
    @DisplayName("begins with what was returned, for who writes that, and with what is in force for who does not")
    void returned() {
        write(FIRST, "In het voorstel.");
        PlanVersion sent = proposals.submit(NOOR, account, null);
        decisions.sendBack(COR, account, sent.number(), null, "Zeg ook hoe.");

        byte[] filled = FieldPen.write(anne.get(form).bytes(), Map.of(SECOND, "Zo dan."));
        assertThat(anne.postFile(api, "bestand", "plan.pdf", filled).json()).containsEntry("overgenomen", List.of(SECOND));
        assertThat(answer(FIRST)).isEqualTo("In het voorstel.");
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Document theirs = anne.get(anne.postFile(HERE, "bestand", "x.pdf", auditor.get(form).bytes()).location()).page();
        assertThat(theirs.select("fieldset.reg-readback").text()).as("a draft is its writers' own").contains("Zo geldt het nu", "In het voorstel");
    }

    @Test
    @DisplayName("takes back nothing that was written online after it was made; who chooses otherwise still may")
    void writtenSince() {
        byte[] filled = FieldPen.write(anne.get(form).bytes(), Map.of(SECOND, "Op mijn computer."));
        write(FIRST, "Op de website.");
        write(SECOND, "Ook op de website.");

        Document page = anne.get(anne.postFile(HERE, "bestand", "plan.pdf", filled).location()).page();
        assertThat(page.select("[name=keuze--" + FIRST + "][checked]").val()).isEqualTo("nu");
        assertThat(page.select("fieldset:has([name=keuze--" + FIRST + "]) .reg-hint").first().text()).startsWith("Dit stond al in het formulier");
        assertThat(page.select("[name=keuze--" + SECOND + "][checked]").val()).isEqualTo("gelezen");
        assertThat(page.select("fieldset:has([name=keuze--" + SECOND + "]) .reg-hint").first().text()).startsWith("Dit antwoord is ook op de website veranderd");
        Answer taken = anne.postFile(api, "bestand", "plan.pdf", filled);
        assertThat(taken.json()).containsEntry("overgenomen", List.of(SECOND)).containsEntry("ingehaald", List.of(SECOND)).containsEntry("onaangeroerd", List.of(FIRST));
        assertThat(answer(FIRST)).isEqualTo("Op de website.");
        assertThat(answer(SECOND)).isEqualTo("Op mijn computer.");
    }

    @Test
    @DisplayName("shows what was corrected, to copy, when the proposal was sent in meanwhile")
    void sentMeanwhile() {
        byte[] filled = FieldPen.write(anne.get(form).bytes(), Map.of(SECOND, "Op mijn computer."));
        String address = anne.postFile(HERE, "bestand", "plan.pdf", filled).location();
        write(FIRST, "In het voorstel.");
        proposals.submit(NOOR, account, null);

        Answer late = anne.post(address, "keuze--" + SECOND, "gelezen", SECOND, "Door mij verbeterd.", FIRST, "Zo geldt het nu.", "revisie", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select("main").text()).contains("Dit is niet opgeslagen", "Door mij verbeterd.").doesNotContain("Zo geldt het nu.");
        assertThat(anne.get(address).status()).isEqualTo(409);
    }

    private void write(String question, String words) {
        proposals.save(NOOR, account, Set.of(question), new Answers(Map.of(question, List.of(words))), null);
    }

    private String answer(String question) {
        return plans.versionsOf(account).get(0).answers().value(question);
    }
}
