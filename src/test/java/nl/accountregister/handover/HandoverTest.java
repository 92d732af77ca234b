package nl.accountregister.handover;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.NewAccount;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class HandoverTest {

    static final LocalDate DUE = START.plusDays(90);

    @Inject
    Handovers handovers;

    @Inject
    HandoverProposals proposals;

    @Inject
    HandoverAnswers answers;

    @Inject
    HandoverRound round;

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    AccountTransitions transitions;

    @Inject
    AccessGrants grants;

    @Inject
    PeopleChanges people;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private Person nina;
    private long id;

    @BeforeEach
    void begin() {
        database.execute("DELETE FROM handover_step");
        database.execute("DELETE FROM handover");
        database.execute("DELETE FROM leaving_task");
        world.begin();
        nina = world.person("Nina Voorbeeld", START.minusYears(1));
        id = world.account(DUE);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theOwnerProposesAndWithTheAnswerTheAccountChangesHandsThatDay() {
        grants.grant(COMMUNICATIONS, id, world.owner.id(), AccessRole.ADMIN, START.minusDays(0));
        long handover = propose(START);
        assertThat(receivers("handover-asked")).containsExactly("Nina Voorbeeld");
        assertThat(mailTo("Nina Voorbeeld")).contains("Olga Voorbeeld vraagt", "2 maart 2026", "> Alles staat klaar.", "https://register.example/overdrachten/" + handover);
        assertThat(handovers.count(world.actor(nina), HandoverFilter.WAITING)).isOne();
        assertThat(account().ownerId()).isEqualTo(world.owner.id());

        Handover done = answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null);
        assertThat(done.status()).isEqualTo(HandoverStatus.DONE);
        assertThat(account().ownerId()).isEqualTo(nina.id());
        assertThat(account().deputyId()).isEqualTo(world.deputy.id());
        assertThat(account().nextReviewOn()).isEqualTo(DUE);
        assertThat(grants.of(id)).filteredOn(g -> g.endedOn() == null).extracting(GrantRow::personName).containsExactly("Nina Voorbeeld");
        assertThat(grants.of(id)).filteredOn(g -> g.personId() == world.owner.id()).extracting(GrantRow::endedOn).containsExactly(START);
        assertThat(receivers("handover-done")).containsExactlyInAnyOrder("Nina Voorbeeld", "Olga Voorbeeld", "Dirk Voorbeeld");
        assertThat(receivers("handover-accepted")).isEmpty();
        assertThat(mailTo("Olga Voorbeeld")).contains("op Facebook zelf", "31 mei 2026", "Plaatsvervanger is Dirk Voorbeeld");
        assertThat(actions()).contains("overdracht.voorgesteld", "overdracht.aanvaard", "overdracht.uitgevoerd", "account.overgedragen", "toegang.gegeven",
            "toegang.beeindigd");
        assertThat(database.number("SELECT COUNT(*) FROM account_history WHERE account_id = ?", id)).isEqualTo(2);
        assertThat(handovers.count(world.actor(nina), HandoverFilter.WAITING)).isZero();
        assertThatThrownBy(() -> answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null)).isInstanceOf(Conflict.class);
    }

    @Test
    void acceptedForLaterTheAccountChangesHandsOnTheDayAndOnce() {
        long handover = proposals.propose(world.actor(world.owner), id,
            new NewHandover(nina.id(), world.manager.id(), START.plusDays(10), OldAccess.STAYS, null));
        grants.grant(COMMUNICATIONS, id, world.owner.id(), AccessRole.EDITOR, null);
        assertThat(answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null).status()).isEqualTo(HandoverStatus.ACCEPTED);
        assertThat(receivers("handover-accepted")).containsExactly("Olga Voorbeeld");
        clock.set(START.plusDays(9));
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(HandoverRound.Result.NOTHING);
        assertThat(account().ownerId()).isEqualTo(world.owner.id());
        clock.set(START.plusDays(10));
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(new HandoverRound.Result(1, 0, 0, 0));
        assertThat(account().ownerId()).isEqualTo(nina.id());
        assertThat(account().deputyId()).isEqualTo(world.manager.id());
        assertThat(grants.of(id)).filteredOn(g -> g.endedOn() == null).extracting(GrantRow::personName)
            .containsExactlyInAnyOrder("Nina Voorbeeld", "Olga Voorbeeld");
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(HandoverRound.Result.NOTHING);
        assertThat(receivers("handover-done")).hasSize(3);
    }

    @Test
    void theDeputyWhoBecomesOwnerIsNoDeputyAnyMore() {
        long handover = proposals.propose(COMMUNICATIONS, id, new NewHandover(world.deputy.id(), null, null, OldAccess.ENDS, ""));
        assertThat(receivers("handover-announced")).containsExactly("Olga Voorbeeld");
        answers.answer(world.actor(world.deputy), handover, HandoverAnswer.ACCEPTED, null);
        assertThat(account().ownerId()).isEqualTo(world.deputy.id());
        assertThat(account().deputyId()).isNull();
    }

    @Test
    void withoutAnAnswerEachStepComesOnceAndNothingIsLost() {
        long handover = propose(START.plusDays(2));
        List<String> days = new ArrayList<>();
        for (int day = 0; day <= 40; day++) {
            clock.set(START.plusDays(day));
            int steps = round.run(Actor.SYSTEM).steps() + round.run(Actor.SYSTEM).steps();
            if (steps > 0) {
                days.add(day + "x" + steps);
            }
        }
        assertThat(days).containsExactly("7x1", "14x1", "21x1");
        assertThat(receivers("handover-reminder")).containsExactly("Nina Voorbeeld");
        assertThat(receivers("handover-unanswered")).containsExactly("Mia Voorbeeld", "afdeling Communicatie");
        assertThat(handovers.stepsOf(COMMUNICATIONS, handover)).extracting(HandoverStepTaken::told)
            .containsExactly("Nina Voorbeeld", "Mia Voorbeeld", "afdeling Communicatie");
        assertThat(handovers.list(AUDITOR, new HandoverFilter(null, false, false, false, true, null), Slice.first()).total()).isOne();
        assertThat(answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null).status()).isEqualTo(HandoverStatus.DONE);
        clock.set(START.plusDays(60));
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(HandoverRound.Result.NOTHING);
    }

    @Test
    void daysWithoutARoundAreMadeUpByTheLatestStepAndAManagerWhoLeftIsPassedOver() {
        propose(START);
        world.leaves(world.manager, START);
        clock.set(START.plusDays(15));
        assertThat(round.run(Actor.SYSTEM).steps()).isOne();
        assertThat(receivers("handover-unanswered")).containsExactly("afdeling Communicatie");
        assertThat(receivers("handover-reminder")).isEmpty();
    }

    @Test
    void twoRoundsAtOnceDoEachThingOnce() throws Exception {
        List<Long> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            long account = world.account(DUE);
            waiting.add(proposals.propose(COMMUNICATIONS, account, new NewHandover(nina.id(), null, START.plusDays(7), OldAccess.ENDS, null)));
        }
        for (long handover : waiting.subList(0, 4)) {
            answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null);
        }
        clock.set(START.plusDays(7));
        int done = 0;
        int steps = 0;
        for (HandoverRound.Result result : together(() -> round.run(Actor.SYSTEM))) {
            done += result.done();
            steps += result.steps();
            assertThat(result.failed()).isZero();
        }
        assertThat(done).isEqualTo(4);
        assertThat(steps).isEqualTo(4);
        assertThat(receivers("handover-reminder")).hasSize(4);
        assertThat(database.number("SELECT COUNT(*) FROM handover_step")).isEqualTo(4);
        assertThat(database.number("SELECT COUNT(*) FROM access_grant WHERE person_id = ?", nina.id())).isEqualTo(4);
    }

    @Test
    void ofTwoProposalsAtOnceOneIsMade() throws Exception {
        List<String> outcomes = together(() -> {
            try {
                propose(START);
                return "made";
            } catch (Conflict e) {
                return "conflict";
            }
        });
        assertThat(outcomes).containsExactlyInAnyOrder("made", "conflict");
        assertThat(database.number("SELECT COUNT(*) FROM handover")).isOne();
    }

    @Test
    void whoSendsTheFormTwiceIsLedToTheHandoverThatIsThere() {
        Visitor owner = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        String path = "/accounts/" + id + "/overdragen";
        LocalDate day = START.plusMonths(1);
        String[] form = {"nieuweEigenaar", String.valueOf(nina.id()), "ingangsdatum-dag", "1", "ingangsdatum-maand", String.valueOf(day.getMonthValue()),
            "ingangsdatum-jaar", String.valueOf(day.getYear()), "toegangOudeEigenaar", OldAccess.ENDS.code(), "toelichting", ""};
        String made = owner.post(path, form).location();
        assertThat(made).startsWith("/overdrachten/");
        Visitor.Answer again = owner.post(path, form);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.page().select("main a").eachAttr("href")).contains(made);
        assertThat(owner.get(made).status()).isEqualTo(200);
    }

    @Test
    void anAccountIsHandedOverToOnePersonAtATimeAndAClosedOneNotAtAll() {
        propose(START);
        assertThatThrownBy(() -> propose(START)).isInstanceOf(Conflict.class).hasMessageContaining("handover.open");
        long closed = world.account(DUE);
        transitions.close(COMMUNICATIONS, closed, "Niet meer nodig");
        assertThatThrownBy(() -> proposals.start(COMMUNICATIONS, closed)).isInstanceOf(Conflict.class).hasMessageContaining("account.closed");
        assertThatThrownBy(() -> proposals.start(world.actor(nina), closed)).isInstanceOf(Refused.class);
    }

    @Test
    void whoDeclinesSaysWhyAndTheOthersHearIt() {
        long handover = propose(START);
        assertThatThrownBy(() -> answers.answer(world.actor(nina), handover, HandoverAnswer.DECLINED, " ")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> answers.answer(world.actor(nina), handover, null, "x")).isInstanceOf(RuleViolation.class);
        Handover declined = answers.answer(world.actor(nina), handover, HandoverAnswer.DECLINED, "Ik heb al drie pagina's.");
        assertThat(declined.status()).isEqualTo(HandoverStatus.DECLINED);
        assertThat(receivers("handover-declined")).containsExactly("Olga Voorbeeld", "afdeling Communicatie");
        assertThat(mailTo("Olga Voorbeeld")).contains("> Ik heb al drie pagina's.");
        assertThat(account().ownerId()).isEqualTo(world.owner.id());
        assertThat(propose(START)).isNotEqualTo(handover);
    }

    @Test
    void onlyTheNewOwnerAnswersAndOnlyWhoIsConcernedKnows() {
        long handover = propose(START);
        for (Actor other : List.of(COMMUNICATIONS, AUDITOR, world.actor(world.owner))) {
            assertThatThrownBy(() -> answers.answer(other, handover, HandoverAnswer.ACCEPTED, null)).isInstanceOf(Refused.class);
        }
        Actor stranger = world.actor(world.person("Sil Voorbeeld", START));
        assertThatThrownBy(() -> answers.answer(stranger, handover, HandoverAnswer.ACCEPTED, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handovers.get(stranger, handover)).isInstanceOf(NotFound.class);
        assertThat(handovers.list(stranger, new HandoverFilter(null, false, false, false, false, null), Slice.first()).total()).isZero();
        assertThat(handovers.list(world.actor(nina), new HandoverFilter(null, false, false, false, false, null), Slice.first()).total()).isOne();
        assertThat(handovers.get(world.actor(world.deputy), handover).id()).isEqualTo(handover);
        assertThatThrownBy(() -> proposals.start(stranger, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.start(AUDITOR, id)).isInstanceOf(Refused.class);
    }

    @Test
    void whoProposedTakesItBackAndSoDoesCommunications() {
        long first = propose(START);
        assertThatThrownBy(() -> proposals.withdraw(world.actor(nina), first, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.withdraw(world.actor(world.owner), first, "")).isInstanceOf(RuleViolation.class);
        proposals.withdraw(world.actor(world.owner), first, "Ik blijf toch.");
        assertThat(receivers("handover-withdrawn")).containsExactlyInAnyOrder("Nina Voorbeeld", "Olga Voorbeeld");
        assertThatThrownBy(() -> proposals.withdraw(world.actor(world.owner), first, "x")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> answers.answer(world.actor(nina), first, HandoverAnswer.ACCEPTED, null)).isInstanceOf(Conflict.class);

        long second = propose(START.plusDays(5));
        answers.answer(world.actor(nina), second, HandoverAnswer.ACCEPTED, null);
        proposals.withdraw(COMMUNICATIONS, second, "Er komt een ander.");
        clock.set(START.plusDays(5));
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(HandoverRound.Result.NOTHING);
        assertThat(account().ownerId()).isEqualTo(world.owner.id());
    }

    @Test
    void theProposerLeavesAndTheHandoverStaysTheNewOwnerLeavesAndItStops() {
        long handover = propose(START.plusDays(20));
        people.leave(COMMUNICATIONS, world.owner.id(), START.plusDays(3));
        clock.set(START.plusDays(4));
        assertThat(handovers.get(COMMUNICATIONS, handover).status()).isEqualTo(HandoverStatus.PROPOSED);

        people.leave(COMMUNICATIONS, nina.id(), START.plusDays(25));
        assertThat(handovers.get(COMMUNICATIONS, handover).status()).isEqualTo(HandoverStatus.PROPOSED);
        people.leave(COMMUNICATIONS, nina.id(), START.plusDays(19));
        Handover stopped = handovers.get(COMMUNICATIONS, handover);
        assertThat(stopped.status()).isEqualTo(HandoverStatus.STOPPED);
        assertThat(stopped.stopCause()).isEqualTo(StopCause.NEW_OWNER_LEFT);
        assertThat(receivers("handover-stopped")).containsExactlyInAnyOrder("Nina Voorbeeld", "afdeling Communicatie");
        assertThat(mailTo("afdeling Communicatie")).contains("de nieuwe eigenaar gaat uit dienst");
    }

    @Test
    void whoNeverAnsweredAndLeftIsFoundByTheRound() {
        long handover = propose(START);
        world.leaves(nina, START.plusDays(2));
        clock.set(START.plusDays(3));
        assertThat(round.run(Actor.SYSTEM)).isEqualTo(new HandoverRound.Result(0, 1, 0, 0));
        assertThat(handovers.get(COMMUNICATIONS, handover).status()).isEqualTo(HandoverStatus.STOPPED);
        assertThat(receivers("handover-stopped")).containsExactlyInAnyOrder("Olga Voorbeeld", "afdeling Communicatie");
    }

    @Test
    void closingTheAccountOrAnotherOwnerStopsIt() {
        long first = propose(START);
        Account a = account();
        changes.change(COMMUNICATIONS, id, a.version(), new NewAccount(a.name(), a.platform(), a.kind(), a.url(), a.locationId(), a.subject(),
            world.manager.id(), a.deputyId(), a.departmentList(), a.visibility(), a.audience(), a.twoFactor(), a.recoveryMailbox(), a.reviewIntervalMonths(),
            a.nextReviewOn()));
        assertThat(handovers.get(COMMUNICATIONS, first).stopCause()).isEqualTo(StopCause.OWNER_CHANGED);
        long second = proposals.propose(COMMUNICATIONS, id, new NewHandover(nina.id(), null, START, OldAccess.ENDS, null));
        transitions.close(COMMUNICATIONS, id, "Niet meer nodig");
        assertThat(handovers.get(COMMUNICATIONS, second).stopCause()).isEqualTo(StopCause.ACCOUNT_CLOSED);
    }

    @Test
    void whatCannotBeIsToldAtOnce() {
        Person gone = world.person("Gea Voorbeeld", START.minusYears(1));
        world.leaves(gone, START.minusDays(1));
        assertThat(faults(new NewHandover(null, gone.id(), START.minusDays(1), null, "\u0000"))).containsExactlyInAnyOrder("nieuweEigenaar", "ingangsdatum",
            "plaatsvervanger", "toegangOudeEigenaar", "toelichting");
        assertThat(faults(new NewHandover(gone.id(), null, START, OldAccess.ENDS, null))).containsExactly("nieuweEigenaar");
        assertThat(faults(new NewHandover(world.owner.id(), null, START, OldAccess.ENDS, null))).containsExactly("nieuweEigenaar");
        assertThat(faults(new NewHandover(999_999L, null, START, OldAccess.ENDS, null))).containsExactly("nieuweEigenaar");
        assertThat(faults(new NewHandover(nina.id(), nina.id(), START, OldAccess.ENDS, null))).containsExactly("plaatsvervanger");
        assertThat(faults(new NewHandover(nina.id(), null, START.plusMonths(13), OldAccess.ENDS, null))).containsExactly("ingangsdatum");
        assertThat(faults(new NewHandover(nina.id(), null, START, OldAccess.ENDS, "x".repeat(2001)))).containsExactly("toelichting");
        world.leaves(nina, START.plusDays(5));
        assertThat(faults(new NewHandover(nina.id(), null, START.plusDays(6), OldAccess.ENDS, null))).containsExactly("ingangsdatum");
        assertThat(database.number("SELECT COUNT(*) FROM handover")).isZero();
    }

    private List<String> faults(NewHandover data) {
        try {
            proposals.propose(world.actor(world.owner), id, data);
            return List.of();
        } catch (RuleViolation e) {
            return e.violations().stream().map(Violation::field).toList();
        }
    }

    private long propose(LocalDate from) {
        return proposals.propose(world.actor(world.owner), id, new NewHandover(nina.id(), null, from, OldAccess.ENDS, "Alles staat klaar."));
    }

    private Account account() {
        return accounts.get(COMMUNICATIONS, id);
    }

    private <T> List<T> together(Callable<T> what) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        Callable<T> each = () -> {
            barrier.await();
            return what.call();
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : two.invokeAll(List.of(each, each))) {
                results.add(result.get());
            }
            return results;
        } finally {
            two.shutdown();
        }
    }

    private List<String> actions() {
        return database.query("SELECT action FROM audit_entry WHERE subject_type = 'account' AND subject_id = ?", id).stream()
            .map(row -> String.valueOf(row.get("action"))).toList();
    }

    private List<String> receivers(String template) {
        return database.query("SELECT recipient_name FROM outbox_message WHERE kind = ? ORDER BY id", template).stream()
            .map(row -> String.valueOf(row.get("recipient_name"))).toList();
    }

    private String mailTo(String name) {
        return String.valueOf(database.query("SELECT body_text FROM outbox_message WHERE recipient_name = ? ORDER BY id DESC LIMIT 1", name).get(0).get("body_text"));
    }
}
