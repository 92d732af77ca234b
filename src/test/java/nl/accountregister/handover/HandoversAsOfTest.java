package nl.accountregister.handover;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.NewAccount;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.AskedDays;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The list of handovers on a past day")
class HandoversAsOfTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    HandoverProposals proposals;

    @Inject
    HandoverAnswers answers;

    @Inject
    HandoverRound round;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    PeopleChanges people;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private Person nina;
    private String all;
    private String own;

    @BeforeEach
    void begin() {
        database.execute("DELETE FROM handover_step");
        database.execute("DELETE FROM handover");
        database.execute("DELETE FROM leaving_task");
        world.begin();
        nina = world.person("Nina Voorbeeld", START.minusYears(1));
        all = user(null, Role.AUDITOR);
        own = user(nina.id(), Role.REQUESTER);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("answers as it did on the day itself, on its page and in the API, for who sees all and for who sees their own")
    void sameAnswer() {
        AskedDays auditor = new AskedDays(() -> as(all), "/overdrachten?grootte=100", "/overdrachten?lopend=true&grootte=100", "/overdrachten?teLaat=true&grootte=100",
            "/overdrachten?status=AANVAARD&grootte=100", "/api/v1/overdrachten?grootte=100", "/api/v1/overdrachten?lopend=true&grootte=2",
            "/api/v1/overdrachten?status=VOORGESTELD&teLaat=true");
        AskedDays hers = new AskedDays(() -> as(own), "/overdrachten?grootte=100", "/api/v1/overdrachten?grootte=100", "/api/v1/overdrachten?wachtOpMij=true");
        long page = world.account(START.plusDays(90));
        long second = world.account(START.plusDays(90));
        long third = world.account(START.plusDays(90));
        clock.set(START.plusDays(1));
        long handover = propose(page, START.plusDays(12));
        long declined = propose(second, START.plusDays(3));
        long withdrawn = propose(third, START.plusDays(3));
        asked(1, auditor, hers);
        clock.set(START.plusDays(2));
        answers.answer(world.actor(nina), declined, HandoverAnswer.DECLINED, "Te druk.");
        asked(2, auditor, hers);
        clock.set(START.plusDays(3));
        people.change(COMMUNICATIONS, nina.id(), new NewPerson("Nina van Voorbeeld", nina.email(), nina.inServiceFrom(), null, nina.staffNumber()));
        asked(3, auditor, hers);
        clock.set(START.plusDays(9));
        answers.answer(world.actor(nina), handover, HandoverAnswer.ACCEPTED, null);
        asked(9, auditor, hers);
        clock.set(START.plusDays(10));
        Account a = accounts.get(COMMUNICATIONS, page);
        changes.change(COMMUNICATIONS, page, a.version(), new NewAccount(a.name() + " en Instagram", a.platform(), a.kind(), a.url(), a.locationId(), a.subject(),
            a.ownerId(), a.deputyId(), a.departmentList(), a.visibility(), a.audience(), a.twoFactor(), a.recoveryMailbox(), a.reviewIntervalMonths(), a.nextReviewOn()));
        asked(10, auditor, hers);
        clock.set(START.plusDays(11));
        proposals.withdraw(world.actor(world.owner), withdrawn, "Ik blijf toch.");
        asked(11, auditor, hers);
        clock.set(START.plusDays(12));
        assertThat(round.run(Actor.SYSTEM).done()).isOne();
        asked(12, auditor, hers);
        clock.set(START.plusDays(13));
        long stopped = propose(second, START.plusDays(30));
        asked(13, auditor, hers);
        clock.set(START.plusDays(14));
        people.leave(COMMUNICATIONS, nina.id(), START.plusDays(25));
        assertThat(database.query("SELECT status FROM handover WHERE id = ?", stopped).get(0).get("status")).isEqualTo("STOPPED");
        asked(14, auditor, hers);
        clock.set(START.plusDays(20));
        auditor.askAgain();
        hers.askAgain();
    }

    @Test
    @DisplayName("a day that cannot be asked is refused, and today is today")
    void daysThatCannotBeAsked() {
        propose(world.account(START.plusDays(90)), START.plusDays(12));
        for (String path : List.of("/overdrachten", "/api/v1/overdrachten")) {
            assertThat(as(all).get(path + "?peildatum=" + START).status()).as(path).isEqualTo(200);
            assertThat(as(all).get(path + "?peildatum=" + START.plusDays(1))).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("nog niet geweest"));
            assertThat(as(all).get(path + "?peildatum=2001-01-01")).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("begint op"));
            assertThat(as(all).get(path + "?peildatum=2026-02-31").status()).isEqualTo(400);
        }
    }

    private void asked(int day, AskedDays... lists) {
        for (AskedDays list : lists) {
            list.ask(START.plusDays(day));
        }
    }

    private long propose(long account, LocalDate from) {
        return proposals.propose(world.actor(world.owner), account, new NewHandover(nina.id(), null, from, OldAccess.ENDS, ""));
    }

    private String user(Long personId, Role role) {
        String name = "lezer" + System.nanoTime();
        users.createBySystem(name, "Lezer Voorbeeld", personId, Visitor.PASSWORD, Set.of(role));
        return name;
    }

    private Visitor as(String username) {
        return Visitor.to(server).signIn(username, Visitor.PASSWORD);
    }
}
