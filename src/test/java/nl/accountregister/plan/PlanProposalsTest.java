package nl.accountregister.plan;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Language;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("A proposal for the next version of a plan")
class PlanProposalsTest {

    private static final Actor COMMUNICATIONS = new Actor(1L, 900_001L, "Comm Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final Actor COLLEAGUE = new Actor(2L, 900_002L, "Cor Voorbeeld", Set.of(Role.COMMUNICATIONS));
    private static final Actor AUDITOR = new Actor(3L, 900_003L, "Aad Voorbeeld", Set.of(Role.AUDITOR));
    private static final String QUESTION = "stoppen";

    @Inject
    PlanProposals proposals;

    @Inject
    PlanDecisions decisions;

    @Inject
    PlanTasks tasks;

    @Inject
    Plans plans;

    @Inject
    PlanPdf pdf;

    @Inject
    PlanForms forms;

    @Inject
    Accounts accounts;

    @Inject
    AccountTransitions transitions;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private PlanForm form;
    private Actor owner;
    private Actor deputy;
    private long account;

    @BeforeEach
    void aPageWithAPlan() {
        clock.set(Instant.parse("2026-11-20T10:15:30.123456Z"));
        for (String table : List.of("outbox_attachment", "outbox_message", "plan_document", "plan_version", "management_plan", "account_history", "account",
            "person")) {
            database.execute("DELETE FROM " + table);
        }
        Rows rows = new Rows(database);
        owner = new Actor(20L, rows.person("Anne Voorbeeld", "anne@organisatie.example"), "Anne Voorbeeld", Set.of(Role.REQUESTER));
        deputy = new Actor(21L, rows.person("Bo Voorbeeld", "bo@organisatie.example"), "Bo Voorbeeld", Set.of(Role.REQUESTER));
        account = rows.page("AC De Kern", "LOCATION_PAGE", owner.personId(), deputy.personId());
        form = forms.get("locatiepagina");
        plans.startForAccount(COMMUNICATIONS, account, form.id(), Filled.complete(form));
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    void theOwnerProposesAndCommunicationsApproves() {
        PlanVersion first = plans.current(account).orElseThrow();
        byte[] firstPdf = pdf.ofVersion(account, 1, Language.NL);
        clock.set(Instant.parse("2026-11-21T08:00:00Z"));
        change(owner, "Als niemand meer reageert.");
        PlanVersion sent = proposals.submit(owner, account, null);
        assertThat(sent.status()).isEqualTo(PlanStatus.PROPOSED);
        assertThat(sent.number()).isEqualTo(2);
        assertThat(sent.proposedBy()).isEqualTo("Anne Voorbeeld");
        assertThat(sent.answers().value(QUESTION)).isEqualTo("Als niemand meer reageert.");
        assertThat(plans.current(account)).as("until the decision the first one holds").contains(first);
        assertThat(mails()).containsExactly("plan-proposed nieuws@sgl-zorg.nl");
        assertThat(tasks.waiting(COMMUNICATIONS)).isEqualTo(1);
        assertThat(tasks.waiting(AUDITOR)).isZero();

        clock.set(Instant.parse("2026-11-22T09:00:00Z"));
        PlanVersion approved = decisions.approve(COMMUNICATIONS, account, 2, sent.revision(), "Mooi zo 👍");
        assertThat(plans.current(account)).contains(approved);
        assertThat(approved.decidedBy()).isEqualTo("Comm Voorbeeld");
        assertThat(approved.decisions()).singleElement().satisfies(d -> assertThat(d.explanation()).isEqualTo("Mooi zo 👍"));
        assertThat(plans.versionsOf(account)).containsExactly(approved, first);
        assertThat(pdf.ofVersion(account, 1, Language.NL)).isEqualTo(firstPdf);
        assertThat(mails()).containsExactly("plan-proposed nieuws@sgl-zorg.nl", "plan-approved anne@organisatie.example", "plan-approved bo@organisatie.example");
        assertThat(database.query("SELECT DISTINCT content FROM outbox_attachment")).as("the document that goes out is the one that is kept")
            .singleElement().satisfies(row -> assertThat(bytes(row.get("content"))).isEqualTo(pdf.ofAccount(account, Language.NL)));
        assertThat(tasks.waiting(COMMUNICATIONS)).isZero();
        assertThat(actions()).containsExactly("beheerplan.document.bewaard", "beheerplan.vastgesteld", "beheerplan.concept", "beheerplan.voorgesteld",
            "beheerplan.document.bewaard", "beheerplan.vastgesteld");
    }

    @Test
    void onAnyDayTheVersionOfThatDayIsKnown() {
        change(owner, "Als niemand meer reageert.");
        proposals.submit(owner, account, null);
        clock.set(Instant.parse("2026-11-25T22:59:59Z"));
        decisions.approve(COMMUNICATIONS, account, 2, null, "");

        assertThat(plans.inForceOn(account, LocalDate.of(2026, 11, 19))).isEmpty();
        assertThat(plans.inForceOn(account, LocalDate.of(2026, 11, 20))).map(PlanVersion::number).contains(1);
        assertThat(plans.inForceOn(account, LocalDate.of(2026, 11, 24))).map(PlanVersion::number).contains(1);
        assertThat(plans.inForceOn(account, LocalDate.of(2026, 11, 25))).as("just before midnight in Amsterdam").map(PlanVersion::number).contains(2);
    }

    @Test
    void whatComesBackIsMendedInANextVersion() {
        change(owner, "Dat zien we dan wel.");
        PlanVersion sent = proposals.submit(owner, account, null);
        assertThat(messages(() -> decisions.sendBack(COMMUNICATIONS, account, 2, sent.revision(), "  "))).containsExactly("toelichting");
        decisions.sendBack(COMMUNICATIONS, account, 2, sent.revision(), "Zeg wie dat dan besluit.");
        PlanVersion returned = plans.versionsOf(account).get(0);
        assertThat(returned.status()).isEqualTo(PlanStatus.RETURNED);
        assertThat(returned.reason()).isEqualTo("Zeg wie dat dan besluit.");
        assertThat(mails()).containsExactly("plan-proposed nieuws@sgl-zorg.nl", "plan-returned anne@organisatie.example", "plan-returned bo@organisatie.example");
        assertThat(database.query("SELECT body_text FROM outbox_message WHERE kind = 'plan-returned'"))
            .allSatisfy(row -> assertThat(row.get("body_text").toString()).contains("Zeg wie dat dan besluit."));

        PlanProposal mending = proposals.get(deputy, account);
        assertThat(mending.version()).isNull();
        assertThat(mending.returned()).isEqualTo(returned);
        assertThat(mending.answers()).as("nobody types it again").isEqualTo(sent.answers());
        change(deputy, "De manager besluit, samen met ons.");
        assertThat(proposals.submit(deputy, account, null).number()).isEqualTo(3);
        decisions.approve(COMMUNICATIONS, account, 3, null, null);
        assertThat(plans.versionsOf(account)).extracting(PlanVersion::status)
            .containsExactly(PlanStatus.APPROVED, PlanStatus.RETURNED, PlanStatus.APPROVED);
        assertThat(plans.versionsOf(account).get(1)).as("what came back stays as it was").isEqualTo(returned);
    }

    @Test
    void halfAProposalIsKeptButNotSent() {
        proposals.save(owner, account, Set.of(QUESTION, "planning"), Answers.NONE, PlanProposal.NOT_BEGUN);
        assertThat(plans.versionsOf(account)).extracting(PlanVersion::status).containsExactly(PlanStatus.DRAFT, PlanStatus.APPROVED);
        assertThat(messages(() -> proposals.submit(owner, account, null))).containsExactlyInAnyOrder(QUESTION, "planning");
        assertThat(messages(() -> proposals.save(owner, account, Set.of("reactietijd"), new Answers(Map.of("reactietijd", List.of("ooit"))), null)))
            .containsExactly("reactietijd");
        assertThat(messages(() -> proposals.save(owner, account, Set.of("verzonnen"), Answers.NONE, null))).containsExactly("verzonnen");
        assertThat(mails()).isEmpty();
        assertThat(plans.current(account)).map(PlanVersion::number).contains(1);
    }

    @Test
    void whatChangesNothingIsNotSent() {
        proposals.save(owner, account, Set.of(), Answers.NONE, null);
        assertThatThrownBy(() -> proposals.submit(owner, account, null)).asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
            .satisfies(e -> assertThat(e.violations()).extracting(Violation::key).containsExactly("plan.proposal.same"));
        assertThatThrownBy(() -> proposals.propose(COMMUNICATIONS, account, Filled.complete(form))).as("and somebody else's draft is in the way")
            .isInstanceOf(Conflict.class);
        proposals.withdraw(owner, account, 2);
        assertThatThrownBy(() -> proposals.propose(owner, account, Filled.complete(form))).isInstanceOf(RuleViolation.class);
        assertThat(plans.versionsOf(account)).as("a refused proposal leaves nothing behind").extracting(PlanVersion::status)
            .containsExactly(PlanStatus.WITHDRAWN, PlanStatus.APPROVED);
    }

    @Test
    void whoeverProposesDoesNotDecide() {
        change(COMMUNICATIONS, "Als niemand meer reageert.");
        PlanVersion sent = proposals.submit(COMMUNICATIONS, account, null);
        assertThat(decisions.mayDecide(COMMUNICATIONS, sent)).isFalse();
        assertThatThrownBy(() -> decisions.approve(COMMUNICATIONS, account, 2, null, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.waiting(COMMUNICATIONS, account)).isInstanceOf(Refused.class);
        for (Actor other : List.of(owner, deputy, AUDITOR)) {
            assertThatThrownBy(() -> decisions.approve(other, account, 2, null, "")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> decisions.sendBack(other, account, 2, null, "Nee")).isInstanceOf(Refused.class);
        }
        assertThat(decisions.mayDecide(COLLEAGUE, sent)).isTrue();
        assertThat(decisions.approve(COLLEAGUE, account, 2, null, "").status()).isEqualTo(PlanStatus.APPROVED);
    }

    @Test
    void onlyWhoRunsThePageAndCommunicationsPropose() {
        Actor somebody = new Actor(30L, new Rows(database).person("Cas Voorbeeld", "cas@organisatie.example"), "Cas Voorbeeld", Set.of(Role.REQUESTER));
        assertThatThrownBy(() -> proposals.get(somebody, account)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> proposals.save(AUDITOR, account, Set.of(), Answers.NONE, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.get(owner, account + 1000)).isInstanceOf(NotFound.class);
        for (Actor actor : List.of(owner, deputy, COMMUNICATIONS)) {
            assertThat(proposals.mayPropose(actor, accounts.get(actor, account))).isTrue();
            assertThat(proposals.get(actor, account).version()).isNull();
        }
        database.execute("UPDATE person SET in_service_until = '2026-11-19' WHERE id = ?", owner.personId());
        assertThat(proposals.mayPropose(owner, accounts.get(COMMUNICATIONS, account))).isFalse();
        assertThatThrownBy(() -> proposals.get(owner, account)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsSentIsTakenBackBeforeItChanges() {
        change(owner, "Als niemand meer reageert.");
        PlanVersion sent = proposals.submit(owner, account, null);
        assertThatThrownBy(() -> change(owner, "Nee, toch anders.")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposals.submit(owner, account, null)).isInstanceOf(Conflict.class);

        PlanVersion draft = proposals.takeBack(deputy, account);
        assertThat(draft.status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(draft.proposedBy()).isNull();
        assertThatThrownBy(() -> proposals.takeBack(deputy, account)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decisions.approve(COMMUNICATIONS, account, 2, sent.revision(), "")).isInstanceOf(Conflict.class);
        change(owner, "Nee, toch anders.");
        PlanVersion again = proposals.submit(owner, account, null);
        assertThatThrownBy(() -> decisions.approve(COMMUNICATIONS, account, 2, sent.revision(), "")).as("what was read is not what would be approved")
            .isInstanceOf(Conflict.class);
        decisions.approve(COMMUNICATIONS, account, 2, again.revision(), "");
        assertThatThrownBy(() -> decisions.sendBack(COLLEAGUE, account, 2, null, "Toch niet")).as("decided on already").isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposals.withdraw(owner, account, 2)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decisions.approve(COMMUNICATIONS, account, 7, null, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleEditIsNotKept() {
        PlanVersion draft = change(owner, "Eerst dit.");
        change(deputy, "Toen dat.");
        assertThatThrownBy(() -> proposals.save(owner, account, Set.of(QUESTION), new Answers(Map.of(QUESTION, List.of("Nog iets."))), draft.revision()))
            .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposals.save(owner, account, Set.of(), Answers.NONE, PlanProposal.NOT_BEGUN)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> proposals.submit(owner, account, draft.revision())).isInstanceOf(Conflict.class);
        assertThat(proposals.get(owner, account).answers().value(QUESTION)).isEqualTo("Toen dat.");
    }

    @Test
    void ofManyAtOnceOneBeginsAndOneDecides() throws Exception {
        List<Object> begun = atOnce(i -> proposals.save(i % 2 == 0 ? owner : deputy, account, Set.of(QUESTION),
            new Answers(Map.of(QUESTION, List.of("Poging " + i))), PlanProposal.NOT_BEGUN));
        assertThat(begun).filteredOn(o -> o instanceof PlanVersion).hasSize(1);
        assertThat(begun).filteredOn(o -> !(o instanceof PlanVersion)).allSatisfy(o -> assertThat(o).isInstanceOf(Conflict.class));
        proposals.submit(owner, account, null);
        List<Object> decided = atOnce(i -> i % 2 == 0 ? decisions.approve(COMMUNICATIONS, account, 2, null, "")
            : decisions.sendBack(COLLEAGUE, account, 2, null, "Nee " + i));
        assertThat(decided).filteredOn(o -> o instanceof PlanVersion).hasSize(1);
        assertThat(decided).filteredOn(o -> !(o instanceof PlanVersion)).allSatisfy(o -> assertThat(o).isInstanceOf(Conflict.class));
        assertThat(plans.versionsOf(account)).hasSize(2);
    }

    @Test
    void anAccountWithoutAPlanGetsItsFirst() throws Exception {
        long bare = new Rows(database).page("Zonder plan", "LOCATION_PAGE", owner.personId(), null);
        assertThat(tasks.page(AUDITOR, PlanState.MISSING, null, Page.Slice.first()).rows()).extracting(PlanTask::account).containsExactly("Zonder plan");
        assertThat(proposals.get(owner, bare).answers()).isEqualTo(Answers.NONE);
        List<Object> begun = atOnce(i -> proposals.save(owner, bare, Set.of(QUESTION), new Answers(Map.of(QUESTION, List.of("Poging " + i))), PlanProposal.NOT_BEGUN));
        assertThat(begun).filteredOn(o -> o instanceof PlanVersion).as("%s", begun).hasSize(1);
        proposals.withdraw(owner, bare, null);
        PlanVersion sent = proposals.propose(owner, bare, Filled.complete(form));
        assertThat(sent.number()).isEqualTo(2);
        assertThat(decisions.approve(COMMUNICATIONS, bare, sent.number(), sent.revision(), "").status()).isEqualTo(PlanStatus.APPROVED);
        assertThat(tasks.page(AUDITOR, null, null, Page.Slice.first()).rows()).isEmpty();
        assertThat(messages(() -> proposals.propose(owner, bare, Answers.NONE))).as("the whole plan at once names its answers as they were sent")
            .contains("antwoorden." + QUESTION);
    }

    @Test
    void aClosedAccountNeedsNoPlanAnyMore() {
        change(owner, "Als niemand meer reageert.");
        PlanVersion sent = proposals.submit(owner, account, null);
        transitions.close(COMMUNICATIONS, account, "De pagina is opgeheven.");

        assertThat(plans.versionsOf(account).get(0).status()).isEqualTo(PlanStatus.WITHDRAWN);
        assertThat(tasks.waiting(COMMUNICATIONS)).isZero();
        assertThat(tasks.page(AUDITOR, null, null, Page.Slice.first()).rows()).isEmpty();
        assertThat(proposals.mayPropose(owner, accounts.get(owner, account))).isFalse();
        assertThatThrownBy(() -> proposals.save(owner, account, Set.of(), Answers.NONE, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> decisions.approve(COLLEAGUE, account, 2, sent.revision(), "")).isInstanceOf(Conflict.class);
        assertThat(plans.current(account)).as("what held, is still to be read").map(PlanVersion::number).contains(1);
    }

    @Test
    void theListSaysWhatIsToBeDoneInOrder() {
        Rows rows = new Rows(database);
        long drafted = rows.page("Wordt geschreven_%!", "LOCATION_PAGE", owner.personId(), null);
        long returned = rows.page("Kwam terug", "CORPORATE", owner.personId(), null);
        rows.page("Zonder plan", "LOCATION_PAGE", owner.personId(), null);
        change(owner, "Als niemand meer reageert.");
        proposals.submit(owner, account, null);
        proposals.save(owner, drafted, Set.of(), Answers.NONE, null);
        proposals.propose(owner, returned, Filled.complete(forms.get("corporate")));
        decisions.sendBack(COMMUNICATIONS, returned, 1, null, "Nog niet");

        assertThat(tasks.page(COMMUNICATIONS, null, null, Page.Slice.first()).rows()).extracting(PlanTask::state)
            .containsExactly(PlanState.PROPOSED, PlanState.RETURNED, PlanState.DRAFT, PlanState.MISSING);
        assertThat(tasks.page(COMMUNICATIONS, PlanState.RETURNED, null, Page.Slice.first()).rows()).singleElement().satisfies(t -> {
            assertThat(t.account()).isEqualTo("Kwam terug");
            assertThat(t.by()).isEqualTo("Comm Voorbeeld");
            assertThat(t.number()).isEqualTo(1);
        });
        assertThat(tasks.page(COMMUNICATIONS, null, "SCHREVEN_%!", Page.Slice.first()).rows()).hasSize(1);
        assertThat(tasks.page(COMMUNICATIONS, null, "x%", Page.Slice.first()).rows()).isEmpty();
        Page<PlanTask> second = tasks.page(AUDITOR, null, null, new Page.Slice(2, 3));
        assertThat(second.total()).isEqualTo(4);
        assertThat(second.rows()).extracting(PlanTask::account).containsExactly("Zonder plan");
        assertThatThrownBy(() -> tasks.page(owner, null, null, Page.Slice.first())).isInstanceOf(Refused.class);
    }

    private PlanVersion change(Actor actor, String answer) {
        return proposals.save(actor, account, Set.of(QUESTION), new Answers(Map.of(QUESTION, List.of(answer))), null);
    }

    private List<String> mails() {
        return database.query("SELECT kind, recipient_address FROM outbox_message ORDER BY kind <> 'plan-proposed', recipient_address").stream()
            .map(row -> row.get("kind") + " " + row.get("recipient_address")).toList();
    }

    private List<Object> actions() {
        return database.query("SELECT action FROM audit_entry WHERE subject_id = ? AND action LIKE 'beheerplan.%' ORDER BY seq", account).stream()
            .map(row -> row.get("action")).toList();
    }

    /** The fields of what is wrong. */
    private static List<String> messages(ThrowingCallable call) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(call).asInstanceOf(InstanceOfAssertFactories.type(RuleViolation.class))
            .satisfies(e -> e.violations().forEach(v -> fields.add(v.field())));
        return fields;
    }

    private interface Attempt {
        PlanVersion make(int number);
    }

    /** What became of four attempts that begin together: a version, or what was thrown. */
    private static List<Object> atOnce(Attempt attempt) throws Exception {
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<Object>> futures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int number = i;
                futures.add(four.submit((Callable<Object>) () -> {
                    start.await();
                    try {
                        return attempt.make(number);
                    } catch (RuntimeException e) {
                        return e;
                    }
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            four.shutdownNow();
        }
    }

    private static byte[] bytes(Object column) {
        try {
            return column instanceof java.sql.Blob blob ? blob.getBytes(1, (int) blob.length()) : (byte[]) column;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
