package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Bilingual;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class PlansTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 1L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final Actor REQUESTER = new Actor(2L, 2L, "Anne Voorbeeld", Set.of(Role.REQUESTER));
    private static final DecisionFacts DECISION = new DecisionFacts("Communicatie", new Bilingual("goedgekeurd", "approved"),
        "Mooi plan 👍\nSucces!", "Eerst een training", LocalDate.of(2027, 1, 31), "Comm Voorbeeld", LocalDate.of(2026, 11, 20));

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @Inject
    PlanArchive archive;

    @Inject
    FormCopies copies;

    @Inject
    PlanPdf pdf;

    @Inject
    TransactionOperations<Connection> transactions;

    private long request;
    private long account;

    @BeforeEach
    void aRequestAndAnAccount() {
        clock.set(Instant.parse("2026-11-20T10:15:30.123456Z"));
        for (String table : List.of("plan_document", "plan_version", "management_plan", "account_request", "account", "person", "user_account")) {
            database.execute("DELETE FROM " + table);
        }
        Rows rows = new Rows(database);
        request = rows.request();
        account = rows.account("Pagina");
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void aDocumentIsDrawnOnceAndWithoutHoldingAConnection() {
        plans.startForRequest(REQUESTER, request, forms.get("locatiepagina").id());
        plans.saveDraft(REQUESTER, request, Filled.complete(forms.get("locatiepagina")));
        long version = database.number("SELECT MAX(id) FROM plan_version");
        byte[] drawn = {1, 2, 3};
        assertThat(archive.of(version, Language.NL, () -> {
            assertThat(transactions.findTransactionStatus()).as("a transaction while drawing").isEmpty();
            return drawn;
        })).isEqualTo(drawn);
        assertThat(archive.of(version, Language.NL, () -> {
            throw new AssertionError("drawn a second time");
        })).isEqualTo(drawn);
    }

    @Test
    void ofTwoThatDrewAtTheSameMomentTheFirstCounts() {
        plans.startForRequest(REQUESTER, request, forms.get("locatiepagina").id());
        plans.saveDraft(REQUESTER, request, Filled.complete(forms.get("locatiepagina")));
        long version = database.number("SELECT MAX(id) FROM plan_version");
        assertThat(archive.of(version, Language.EN, () -> {
            archive.of(version, Language.EN, () -> new byte[] {7});
            return new byte[] {8};
        })).isEqualTo(new byte[] {7});
    }

    @Test
    void aDocumentThatIsNotWhatWentOutIsNotGivenOut() {
        PlanForm form = forms.get("corporate");
        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form));
        byte[] dutch = pdf.ofAccount(account, Language.NL);
        byte[] english = pdf.ofAccount(account, Language.EN);
        assertThat(pdf.ofAccount(account, Language.EN)).isEqualTo(english);
        assertThat(database.query("SELECT d.message, d.after_text FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.subject_type = 'account'"
            + " AND e.subject_id = ? AND e.action = 'beheerplan.document.bewaard' ORDER BY e.seq", account))
            .extracting(r -> r.get("message") + " " + r.get("after_text").toString().contains(Sha256.of(r.get("message").toString().endsWith("en") ? english : dutch)))
            .containsExactly("Versie 1, nl true", "Versie 1, en true");

        byte[] other = {7};
        database.execute("UPDATE plan_document SET content = ? WHERE language = 'en'", other);
        assertAltered(() -> pdf.ofAccount(account, Language.EN));
        database.execute("UPDATE plan_document SET sha256 = ? WHERE language = 'en'", Sha256.of(other));
        assertAltered(() -> pdf.ofVersion(account, 1, Language.EN));
        assertThat(pdf.ofAccount(account, Language.NL)).isEqualTo(dutch);
        database.execute("DELETE FROM plan_document WHERE language = 'nl'");
        database.execute("UPDATE plan_version SET answers = REPLACE(answers, 'waarom', 'waartoe')");
        assertAltered(() -> pdf.ofAccount(account, Language.NL));
    }

    private static void assertAltered(ThrowingCallable asking) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(Conflict.class, e -> assertThat(e.key()).isEqualTo("plan.document.altered"));
    }

    @Test
    void aRequestIsReadAndDecidedOnWithTheFormThatItWasSentInWith() {
        PlanForm form = forms.get("locatiepagina");
        PlanForm older = new PlanForm(form.id(), 0, form.title(), form.intro(), form.sections().subList(0, 1));
        copies.keep(older);
        plans.startForRequest(REQUESTER, request, form.id());
        plans.saveDraft(REQUESTER, request, Filled.complete(form));
        database.execute("UPDATE plan_version SET form_version = 0");
        assertThat(plans.formAnswered(request).orElseThrow().sections()).hasSize(1);
        assertThat(plans.formOfRequest(request)).contains(form);

        plans.settleForRequest(request);
        assertThat(plans.formAnswered(request)).as("what is sent in answers the form of that day").contains(form);
        assertThat(plans.draftAnswers(request)).isEqualTo(Filled.complete(form));
        database.execute("DELETE FROM plan_form WHERE version = 0");
    }

    @Test
    void aRequestOnAFormThatIsGoneIsWrittenAndApprovedAsItWas() {
        PlanForm form = forms.get("locatiepagina");
        copies.keep(new PlanForm("verdwenen", 4, form.title(), form.intro(), form.sections().subList(0, 1)));
        plans.startForRequest(REQUESTER, request, form.id());
        database.execute("UPDATE management_plan SET form_id = 'verdwenen'");
        database.execute("UPDATE plan_version SET form_id = 'verdwenen', form_version = 4");
        assertThat(plans.formOfRequest(request).orElseThrow().id()).isEqualTo("verdwenen");
        plans.saveDraft(REQUESTER, request, Filled.complete(form));
        plans.settleForRequest(request);

        plans.approveForRequest(COMMUNICATIONS, request, account, List.of(DECISION));
        assertThat(plans.current(account).orElseThrow().answers().values().keySet())
            .containsExactlyInAnyOrderElementsOf(form.sections().get(0).questions().stream().map(PlanForm.Question::id).toList());
    }

    @Test
    void aPlanIsKeptWhileItIsWrittenAndApprovedWithItsDecision() {
        PlanForm form = forms.get("locatiepagina");
        plans.startForRequest(REQUESTER, request, form.id());
        plans.saveDraft(REQUESTER, request, Filled.some(form, "Een <script>antwoord</script> 😀\nmet regels"));
        assertThat(plans.draftAnswers(request).value(Filled.firstWritten(form))).isEqualTo("Een <script>antwoord</script> 😀\nmet regels");
        assertThat(plans.current(account)).isEmpty();

        plans.saveDraft(REQUESTER, request, Filled.complete(form));
        plans.approveForRequest(COMMUNICATIONS, request, account, List.of(DECISION));

        PlanVersion version = plans.current(account).orElseThrow();
        assertThat(version.status()).isEqualTo(PlanStatus.APPROVED);
        assertThat(version.answers()).isEqualTo(Filled.complete(form));
        assertThat(version.createdBy()).isEqualTo("Anne Voorbeeld");
        assertThat(version.decidedBy()).isEqualTo("Comm Voorbeeld");
        assertThat(version.moment()).isEqualTo(Instant.parse("2026-11-20T10:15:30.123456Z"));
        assertThat(version.decisions()).containsExactly(DECISION);
        assertThat(plans.versionsOf(account)).containsExactly(version);
        assertThat(plans.formOfRequest(request)).contains(form);
        assertThat(plans.draftAnswers(request)).isEqualTo(Filled.complete(form));
        assertThat(database.query("SELECT d.message FROM audit_detail d JOIN audit_entry e ON d.seq = e.seq WHERE e.action = 'beheerplan.vastgesteld' AND e.subject_id = ?", account))
            .extracting(row -> row.get("message")).containsExactly(form.title().nl() + ", versie 1");
    }

    @Test
    void anApprovedPlanChangesNoMore() {
        plans.startForRequest(REQUESTER, request, "locatiepagina");
        plans.approveForRequest(COMMUNICATIONS, request, account, List.of());

        assertThatThrownBy(() -> plans.saveDraft(REQUESTER, request, Answers.NONE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plans.startForRequest(REQUESTER, request, "corporate")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plans.approveForRequest(COMMUNICATIONS, request, account, List.of())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> plans.startForAccount(COMMUNICATIONS, account, "corporate", Answers.NONE)).isInstanceOf(Conflict.class);
        assertThat(plans.current(account).orElseThrow().decisions()).isEmpty();
    }

    @Test
    void anotherFormKeepsTheAnswersThatBothAskFor() {
        PlanForm page = forms.get("locatiepagina");
        PlanForm closed = forms.get("besloten-groep");
        plans.startForRequest(REQUESTER, request, page.id());
        plans.saveDraft(REQUESTER, request, Filled.complete(page));
        plans.startForRequest(REQUESTER, request, closed.id());

        assertThat(plans.formOfRequest(request)).contains(closed);
        assertThat(plans.draftAnswers(request).values().keySet()).isNotEmpty()
            .allMatch(id -> page.question(id).isPresent() && closed.question(id).isPresent());
    }

    @Test
    void whatIsNoAnswerIsRefusedAndWhatIsNoQuestionIsPassedOver() {
        plans.startForRequest(REQUESTER, request, "locatiepagina");
        plans.saveDraft(REQUESTER, request, new Answers(Map.of("bestaat-niet", List.of("x".repeat(10_000)), "reactietijd", List.of("een-week"))));
        assertThat(plans.draftAnswers(request)).isEqualTo(new Answers(Map.of("reactietijd", List.of("een-week"))));

        assertThatThrownBy(() -> plans.saveDraft(REQUESTER, request, new Answers(Map.of("reactietijd", List.of("ooit"))))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> plans.saveDraft(REQUESTER, request, new Answers(Map.of("stoppen", List.of("x".repeat(1001)))))).isInstanceOf(RuleViolation.class);
        assertThat(plans.draftAnswers(request)).isEqualTo(new Answers(Map.of("reactietijd", List.of("een-week"))));
    }

    @Test
    void aRequestWithoutAPlanStaysWithout() {
        plans.approveForRequest(COMMUNICATIONS, request, account, List.of(DECISION));
        assertThat(plans.formOfRequest(request)).isEmpty();
        assertThat(plans.draftAnswers(request)).isEqualTo(Answers.NONE);
        assertThat(plans.versionsOf(account)).isEmpty();
        assertThatThrownBy(() -> plans.saveDraft(REQUESTER, request, Answers.NONE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> plans.startForRequest(REQUESTER, request, "geen-formulier")).isInstanceOf(NotFound.class);
    }

    @Test
    void theRegistersOwnAccountsGetAPlanThatIsApprovedOnceItIsComplete() {
        PlanForm form = forms.get("corporate");
        assertThatThrownBy(() -> plans.startForAccount(REQUESTER, account, form.id(), Answers.NONE)).isInstanceOf(Refused.class);

        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.some(form, "nog niet af"));
        assertThat(plans.versionsOf(account)).extracting(PlanVersion::status).containsExactly(PlanStatus.DRAFT);
        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form));
        assertThat(plans.versionsOf(account)).extracting(PlanVersion::status).containsExactly(PlanStatus.APPROVED);
    }

    @Test
    void summariesTellOfManyAccountsAtOnce() {
        long second = new Rows(database).account("Tweede");
        long third = new Rows(database).account("Derde");
        plans.startForAccount(COMMUNICATIONS, account, "corporate", Filled.complete(forms.get("corporate")));
        plans.startForAccount(COMMUNICATIONS, second, "locatiepagina", Answers.NONE);
        database.execute("INSERT INTO plan_version (plan_id, number, form_id, form_version, answers, status, created_by, created_at) "
            + "SELECT id, 2, form_id, 1, '{}', 'DRAFT', 'Anne', CURRENT_TIMESTAMP FROM management_plan WHERE account_id = ?", account);

        Map<Long, PlanSummary> summaries = plans.summaries(List.of(account, second, third, -1L));
        assertThat(summaries).containsOnlyKeys(account, second);
        assertThat(summaries.get(account)).isEqualTo(new PlanSummary(account, "corporate", 1, 1, PlanStatus.APPROVED, clock.instant()));
        assertThat(summaries.get(second).status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(plans.summaries(List.of())).isEmpty();
    }
}
