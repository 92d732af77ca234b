package nl.accountregister.plan;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.FaultyDefinition;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The register is stopped and started again on the same database, as on another machine or with other files. */
@DisplayName("A version of a plan lasts")
class PlanLastsTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 900_001L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final String FORM = """
        formulier: locatiepagina
        versie: 1
        titel: {nl: Klein plan, en: Small plan}
        onderdelen:
          - id: waarom
            titel: {nl: Waarom, en: Why}
            vragen:
              - {id: doel, soort: LANGE_TEKST, vraag: {nl: "Wat is het doel?", en: "What is the aim?"}, uitleg: {nl: Kort mag., en: Short will do.}}
              - {id: planning, soort: LANGE_TEKST, vraag: {nl: "Wanneer plaats je?", en: "When do you post?"}, uitleg: {nl: Kort mag., en: Short will do.}}
              - id: kleur
                soort: KEUZE
                vraag: {nl: "Welke kleur?", en: "Which colour?"}
                uitleg: {nl: Kies., en: Choose.}
                keuzes:
                  - {id: rood, tekst: {nl: rood, en: red}}
                  - {id: geel, tekst: {nl: geel, en: yellow}}
        """;
    private static final String NEWER = FORM.replace("versie: 1", "versie: 2").replace("Wat is het doel?", "Wat wil je bereiken?")
        .replaceAll("(?m)^.*id: planning.*\n", "") + """
                  - {id: blauw, tekst: {nl: blauw, en: blue}}
              - {id: wie, soort: TEKST, vraag: {nl: "Wie plaatst?", en: "Who posts?"}, uitleg: {nl: Een naam., en: A name.}}
        """;

    @TempDir
    Path folder;

    private Map<String, Object> settings;

    @BeforeEach
    void aDatabase() throws IOException {
        Files.createDirectories(folder.resolve("beheerplan"));
        settings = new HashMap<>(database());
    }

    Map<String, String> database() {
        return Map.of("accountregister.database.url", "jdbc:h2:mem:" + UUID.randomUUID()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1");
    }

    @Test
    void theDocumentIsTheSameWhateverChangesLater() throws IOException {
        long account;
        byte[] dutch;
        byte[] english;
        settings.put("accountregister.profile", "sgl");
        try (ApplicationContext first = start()) {
            account = aPage(first);
            first.getBean(Plans.class).startForAccount(COMMUNICATIONS, account, "locatiepagina",
                Filled.complete(first.getBean(PlanForms.class).get("locatiepagina"), "We laten zien wat we maken 👍"));
            dutch = first.getBean(PlanPdf.class).ofVersion(account, 1, Language.NL);
            assertThat(text(dutch)).contains("Anne Voorbeeld", "AC De Kern", "Cas Voorbeeld").doesNotContain("Elders", "Heel anders");
        }
        settings.put("accountregister.profile", "careyn");
        try (ApplicationContext second = start()) {
            TestDatabase database = second.getBean(TestDatabase.class);
            assertThat(second.getBean(PlanPdf.class).ofVersion(account, 1, Language.NL)).as("kept").isEqualTo(dutch);
            everythingChanges(database, account);
            assertThat(database.execute("DELETE FROM plan_document")).isEqualTo(1);
            assertThat(second.getBean(PlanPdf.class).ofVersion(account, 1, Language.NL)).as("made anew").isEqualTo(dutch);
            english = second.getBean(PlanPdf.class).ofVersion(account, 1, Language.EN);
            PlanProposals proposals = second.getBean(PlanProposals.class);
            Actor owner = new Actor(9L, database.number("SELECT owner_id FROM account WHERE id = ?", account), "Elders", Set.of(Role.REQUESTER));
            Answers next = Filled.complete(proposals.get(owner, account).form(), "Heel iets anders.");
            proposals.save(owner, account, next.values().keySet(), next, null);
            proposals.submit(owner, account, null);
            second.getBean(PlanDecisions.class).approve(COMMUNICATIONS, account, 2, null, "");
            assertThat(text(second.getBean(PlanPdf.class).ofAccount(account, Language.NL))).contains("Heel anders", "Elders").doesNotContain("AC De Kern");
        }
        try (ApplicationContext third = start()) {
            third.getBean(TestDatabase.class).execute("DELETE FROM plan_document");
            assertThat(third.getBean(PlanPdf.class).ofVersion(account, 1, Language.NL)).isEqualTo(dutch);
            assertThat(third.getBean(PlanPdf.class).ofVersion(account, 1, Language.EN)).isEqualTo(english);
        }
    }

    @Test
    void aPlanKeepsTheQuestionsThatItAnswersAndLagsBehindANewerForm() throws IOException {
        long account;
        settings.put("accountregister.templates-folder", folder.toString());
        Files.writeString(folder.resolve("beheerplan/locatiepagina.yml"), FORM);
        try (ApplicationContext first = start()) {
            account = aPage(first);
            first.getBean(Plans.class).startForAccount(COMMUNICATIONS, account, "locatiepagina",
                new Answers(Map.of("doel", List.of("Laten zien wat we maken."), "planning", List.of("Elke maandag."), "kleur", List.of("geel"))));
            assertThat(first.getBean(PlanTasks.class).page(COMMUNICATIONS, null, null, Page.Slice.first()).rows()).isEmpty();
        }
        Files.writeString(folder.resolve("beheerplan/locatiepagina.yml"), NEWER);
        try (ApplicationContext second = start()) {
            PlanVersion old = second.getBean(Plans.class).current(account).orElseThrow();
            assertThat(second.getBean(FormCopies.class).of(old).questions()).extracting(q -> q.label().nl())
                .containsExactly("Wat is het doel?", "Wanneer plaats je?", "Welke kleur?");
            assertThat(second.getBean(PlanTasks.class).page(COMMUNICATIONS, PlanState.LAGGING, null, Page.Slice.first()).rows()).singleElement().satisfies(t -> {
                assertThat(t.news().added()).extracting(PlanForm.Question::id).containsExactly("wie");
                assertThat(t.news().changed()).extracting(PlanForm.Question::id).containsExactly("doel", "kleur");
                assertThat(t.news().gone()).extracting(q -> q.label().nl()).containsExactly("Wanneer plaats je?");
            });
            theNewsIsTold(second, account);

            PlanProposals proposals = second.getBean(PlanProposals.class);
            PlanProposal proposal = proposals.get(COMMUNICATIONS, account);
            assertThat(proposal.form().version()).isEqualTo(2);
            assertThat(proposal.answers()).isEqualTo(new Answers(Map.of("doel", List.of("Laten zien wat we maken."), "kleur", List.of("geel"))));
            assertThat(proposal.completeness().problems()).extracting(p -> p.question().id()).containsExactly("wie");
            proposals.save(COMMUNICATIONS, account, Set.of("wie", "doel"),
                new Answers(Map.of("wie", List.of("Anne"), "doel", List.of("Laten horen wat we maken."))), null);
            proposals.submit(COMMUNICATIONS, account, null);
            second.getBean(PlanDecisions.class).approve(new Actor(2L, 900_002L, "Cor Voorbeeld", Set.of(Role.COMMUNICATIONS)), account, 2, null, "");
            assertThat(second.getBean(PlanTasks.class).page(COMMUNICATIONS, null, null, Page.Slice.first()).rows()).isEmpty();

            assertThat(text(second.getBean(PlanPdf.class).ofVersion(account, 1, Language.EN))).contains("When do you post?", "What is the aim?").doesNotContain("Who posts?");
            TwoVersions two = TwoVersions.of(second.getBean(Plans.class).versionsOf(account), null, null);
            byte[] compared = second.getBean(ComparisonPdf.class).of("AC De Kern", two, Language.NL);
            VeraPdf.assertCompliant(compared, "ua1", "3a");
            assertThat(text(compared)).contains("Wanneer plaats je?", "Alleen het oudere formulier vroeg dit.", "Wie plaatst?", "Alleen het nieuwere formulier vraagt dit.",
                "weg: zien nieuw: horen");
            assertThat(second.getBean(ComparisonPdf.class).of("AC De Kern", two, Language.NL)).isEqualTo(compared);
            VeraPdf.assertCompliant(second.getBean(ComparisonPdf.class).of("AC De Kern", two, Language.EN), "ua1", "3a");
        }
    }

    @Test
    void otherQuestionsUnderTheSameVersionEndTheStart() throws IOException {
        settings.put("accountregister.templates-folder", folder.toString());
        Path file = Files.writeString(folder.resolve("beheerplan/locatiepagina.yml"), FORM);
        try (ApplicationContext first = start()) {
            first.getBean(PlanProposals.class).save(COMMUNICATIONS, aPage(first), Set.of(), Answers.NONE, null);
        }
        Files.writeString(file, FORM.replace("Kort mag.", "Een enkele zin mag ook."));
        start().close();
        Files.writeString(file, FORM.replace("Welke kleur?", "Welke kleur kies je?"));
        assertThatThrownBy(this::start).rootCause().asInstanceOf(InstanceOfAssertFactories.type(FaultyDefinition.class)).satisfies(e ->
            assertThat(e).hasMessageContaining(file.getFileName() + ", line 2").hasMessageContaining("raise 'versie' to 2"));
        Files.writeString(file, FORM.replace("Welke kleur?", "Welke kleur kies je?").replace("versie: 1", "versie: 2"));
        start().close();
    }

    private ApplicationContext start() {
        return ApplicationContext.run(settings, "test");
    }

    /** An account with an owner, and with rights that held and that hold. */
    private static long aPage(ApplicationContext context) {
        TestDatabase database = context.getBean(TestDatabase.class);
        Rows rows = new Rows(database);
        long owner = rows.person("Anne Voorbeeld", "anne@organisatie.example");
        long account = rows.page("AC De Kern", "LOCATION_PAGE", owner, rows.person("Bo Voorbeeld", "bo@organisatie.example"));
        database.execute("INSERT INTO access_grant (account_id, person_id, role, since) VALUES (?, ?, 'ADMIN', '2026-01-02')", account, owner);
        database.execute("INSERT INTO access_grant (account_id, person_id, role, since, ended_on) VALUES (?, ?, 'EDITOR', '2026-01-02', '2026-02-01')", account,
            rows.person("Cas Voorbeeld", "cas@organisatie.example"));
        return account;
    }

    private static void everythingChanges(TestDatabase database, long account) {
        long other = new Rows(database).person("Elders", "elders@organisatie.example");
        database.execute("UPDATE person SET name = CONCAT('Nieuwe naam van ', id) WHERE id <> ?", other);
        database.execute("UPDATE access_grant SET ended_on = '2026-03-01' WHERE account_id = ?", account);
        database.execute("INSERT INTO access_grant (account_id, person_id, role, since) VALUES (?, ?, 'MODERATOR', '2026-03-02')", account, other);
        database.execute("INSERT INTO account_condition (account_id, text, created_at) VALUES (?, 'Eerst een training', CURRENT_TIMESTAMP)", account);
        database.execute("UPDATE account SET name = 'Heel anders', url = 'https://www.facebook.com/anders', owner_id = ?, deputy_id = NULL, "
            + "departments = 'HR', kind = 'CORPORATE' WHERE id = ?", other, account);
    }

    /** On the list for communications, and on the page of the account for its owner. */
    private static void theNewsIsTold(ApplicationContext context, long account) {
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Users users = context.getBean(Users.class);
        Document list = Visitor.as(server, users, Role.AUDITOR).get("/beheerplannen?stand=LOOPT_ACHTER").page();
        assertThat(list.select("tbody tr")).singleElement().satisfies(row -> assertThat(row.text()).contains("AC De Kern", "4 vragen zijn anders",
            "Nieuwe vraag: Wie plaatst?", "Anders gevraagd: Wat wil je bereiken?", "Vervallen vraag: Wanneer plaats je?"));
        long owner = context.getBean(TestDatabase.class).number("SELECT owner_id FROM account WHERE id = ?", account);
        Visitor anne = Visitor.as(server, users, owner, Role.REQUESTER);
        assertThat(anne.get("/accounts/" + account).page().select("main").text()).contains("Nieuwe vraag: Wie plaatst?");
        assertThat(anne.get("/accounts/" + account + "/beheerplan").page().select("main").text())
            .contains("Nieuwe vraag: Wie plaatst?", "Wanneer plaats je?", "Elke maandag.");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
