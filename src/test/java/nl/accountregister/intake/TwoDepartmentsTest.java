package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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

import static nl.accountregister.intake.DecisionOutcome.APPROVED;
import static nl.accountregister.intake.DecisionOutcome.APPROVED_WITH_CONDITIONS;
import static nl.accountregister.intake.DecisionOutcome.MORE_INFORMATION_ASKED;
import static nl.accountregister.intake.DecisionOutcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@Property(name = "accountregister.profile", value = "kempenhaeghe")
@DisplayName("With two departments that decide")
class TwoDepartmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String COMMUNICATIONS = "Communicatie";
    private static final String PERSONNEL = "Personeel & Organisatie";

    @Inject
    EmbeddedServer server;
    @Inject
    Stage stage;
    @Inject
    Requests requests;
    @Inject
    RequestDrafts drafts;
    @Inject
    Intakes intakes;
    @Inject
    Decisions decisions;
    @Inject
    Accounts accounts;
    @Inject
    Users users;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    Person owner;
    Actor requester;
    Actor noor;
    Actor pim;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        owner = stage.person(null);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.decider(COMMUNICATIONS);
        pim = stage.decider(PERSONNEL);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    @DisplayName("both agree, in any order; the requester is told who has yet to, and the conditions of both hold")
    void both() {
        long id = inIntake();
        assertThat(requests.get(requester, id).waitsFor()).containsExactly(COMMUNICATIONS, PERSONNEL);
        Decisions.Foreseen foreseen = decisions.preview(pim, id, yes("Uren in werktijd."));
        assertThat(foreseen.waitsFor()).containsExactly(COMMUNICATIONS);
        assertThat(foreseen.mail().text()).contains(COMMUNICATIONS);

        assertThat(decisions.decide(pim, id, yes("Uren in werktijd."))).isNull();
        assertThat(requests.get(requester, id).request().status()).isEqualTo(RequestStatus.IN_INTAKE);
        assertThat(requests.get(requester, id).waitsFor()).containsExactly(COMMUNICATIONS);
        assertThat(requests.get(pim, id).decidable()).isFalse();
        assertThat(requests.get(noor, id).decidable()).isTrue();
        assertThat(mailed(id, "request-waits")).containsExactly(owner.email());
        assertThat(mailed(id, "request-your-turn")).contains(address(noor)).doesNotContain(address(pim));

        Long account = decisions.decide(noor, id, yes("Elke maand overleg."));
        assertThat(requests.get(requester, id).request().status()).isEqualTo(RequestStatus.APPROVED_WITH_CONDITIONS);
        assertThat(requests.get(requester, id).waitsFor()).isEmpty();
        assertThat(accounts.get(noor, account).status()).isEqualTo(AccountStatus.IN_PREPARATION);
        assertThat(accounts.get(noor, account).departments()).contains(COMMUNICATIONS, PERSONNEL);
        assertThat(accounts.conditions(List.of(account)).get(account)).singleElement()
            .satisfies(c -> assertThat(c.text()).contains("Uren in werktijd.", "Elke maand overleg."));
        assertThat(mailed(id, "request-approved-with-conditions")).containsExactly(owner.email());
    }

    @Test
    @DisplayName("one refusal ends the request, also after the other agreed; one question sends it back, and both decide anew")
    void oneIsEnough() {
        long refused = inIntake();
        decisions.decide(noor, refused, new Verdict(APPROVED, "", null, null, null, null));
        decisions.decide(pim, refused, new Verdict(REJECTED, "Er is geen tijd voor.", null, null, null, null));
        assertThat(requests.get(requester, refused).request().status()).isEqualTo(RequestStatus.REJECTED);

        long asked = inIntake();
        decisions.decide(noor, asked, new Verdict(APPROVED, "", null, null, null, null));
        decisions.decide(pim, asked, new Verdict(MORE_INFORMATION_ASKED, "Wie doet het?", null, null, null, null));
        assertThat(requests.get(requester, asked).openQuestion()).get().extracting(RequestMessage::text).isEqualTo("Wie doet het?");
        drafts.answer(requester, asked, "Wij tweeën.");
        intakes.start(pim, asked);
        assertThat(requests.get(requester, asked).waitsFor()).containsExactly(COMMUNICATIONS, PERSONNEL);
        decisions.decide(pim, asked, new Verdict(APPROVED, "", null, null, null, null));
        assertThat(decisions.decide(noor, asked, new Verdict(APPROVED, "", null, null, null, null))).isNotNull();
    }

    @Test
    @DisplayName("nobody decides for a department that is not theirs, for none, or for two with two users")
    void ownDepartmentOnly() {
        long id = inIntake();
        assertThatThrownBy(() -> decisions.decide(noor, id, new Verdict(APPROVED, "", null, null, PERSONNEL, null))).isInstanceOf(Refused.class);
        Actor without = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        assertThatThrownBy(() -> decisions.pending(without, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.decide(without, id, new Verdict(APPROVED, "", null, null, COMMUNICATIONS, null))).isInstanceOf(Refused.class);
        Person two = stage.person(null);
        Actor first = stage.actor(two, Role.COMMUNICATIONS);
        users.assignBySystem(first.userId(), COMMUNICATIONS);
        Actor second = stage.actor(two, Role.COMMUNICATIONS);
        users.assignBySystem(second.userId(), PERSONNEL);
        decisions.decide(first, id, new Verdict(APPROVED, "", null, null, null, null));
        assertThatThrownBy(() -> decisions.decide(second, id, new Verdict(APPROVED, "", null, null, null, null))).isInstanceOf(Refused.class)
            .extracting(e -> ((Refused) e).what()).isEqualTo("TwoDepartmentsTwoPeople");
        Conflict late = catchThrowableOfType(Conflict.class, () -> decisions.decide(noor, id, new Verdict(REJECTED, "Nee.", null, null, null, null)));
        assertThat(late.key()).isEqualTo("intake.conflict.department");
        assertThat(late.args().get(0)).isEqualTo(two.name());
    }

    @Test
    @DisplayName("of two of one department who decide at once, one is told what the other decided; of two departments, one that it changed")
    void atOnce() throws Exception {
        Actor nina = stage.decider(COMMUNICATIONS);
        long id = inIntake();
        Verdict verdict = new Verdict(APPROVED, "", null, null, null, null);
        assertThat(race(() -> decisions.decide(noor, id, verdict), () -> decisions.decide(nina, id, verdict))).containsExactlyInAnyOrder("done", "Conflict");
        assertThat(database.number("SELECT COUNT(*) FROM decision WHERE request_id = ?", id)).isEqualTo(1);

        long other = inIntake();
        Verdict read = new Verdict(APPROVED, "", null, null, null, requests.get(noor, other).request().version());
        assertThat(race(() -> decisions.decide(noor, other, read), () -> decisions.decide(pim, other, read))).containsExactlyInAnyOrder("done", "Conflict");
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE request_id = ?", other)).isZero();

        long blind = inIntake();
        assertThat(race(() -> decisions.decide(noor, blind, verdict), () -> decisions.decide(pim, blind, verdict))).containsExactly("done", "done");
        assertThat(database.number("SELECT COUNT(*) FROM account WHERE request_id = ?", blind)).isEqualTo(1);
    }

    @Test
    @DisplayName("the queue says for whom a request waits, can be narrowed to it, and counts for each what waits for theirs")
    void queue() {
        long before = requests.waitingFor(pim);
        long id = inIntake();
        assertThat(requests.waitingFor(pim)).isEqualTo(before + 1);
        decisions.decide(pim, id, new Verdict(APPROVED, "", null, null, null, null));
        assertThat(requests.waitingFor(pim)).isEqualTo(before);
        assertThat(waiting(PERSONNEL)).doesNotContain(id);
        assertThat(waiting(COMMUNICATIONS)).contains(id);
        assertThat(requests.search(noor, new RequestFilter(Set.of(), null, null, null, false, null), "-gewijzigdOp", new Page.Slice(1, 100)).rows())
            .filteredOn(r -> r.request().id() == id).singleElement().extracting(RequestRow::waitsFor).isEqualTo(List.of(COMMUNICATIONS));
        decisions.decide(noor, id, new Verdict(MORE_INFORMATION_ASKED, "Wie?", null, null, null, null));
        assertThat(waiting(COMMUNICATIONS)).doesNotContain(id);
        drafts.answer(requester, id, "Wij.");
        assertThat(waiting(PERSONNEL)).contains(id);
    }

    @Test
    @DisplayName("what someone typed whose department has decided meanwhile is shown to copy, also while the other has yet to")
    void typedTooLate() {
        long id = inIntake();
        decisions.decide(noor, id, yes("Elke maand overleg."));
        Visitor late = Visitor.to(server).signIn(stage.username(stage.decider(COMMUNICATIONS)), Visitor.PASSWORD);
        Visitor.Answer answer = late.post("/aanvragen/" + id + "/besluit/bevestigen", "besluit", "GOEDGEKEURD", "toelichting", "Een mooi plan");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("main dd").eachText()).contains("Een mooi plan");
        assertThat(requests.get(requester, id).waitsFor()).containsExactly(PERSONNEL);
        assertThat(requests.get(pim, id).decidable()).isTrue();
    }

    private List<Long> waiting(String department) {
        return requests.search(noor, new RequestFilter(Set.of(), null, null, null, false, department), "-gewijzigdOp", new Page.Slice(1, 100)).rows().stream()
            .map(r -> r.request().id()).toList();
    }

    private long inIntake() {
        RequestData data = new RequestData(AccountKind.PROJECT, null, "X", null, "Project Proef", "Proef " + System.nanoTime(), owner.id(),
            stage.person(null).id(), "project@zorg.example");
        long id = drafts.start(requester, data, Stage.answers(stage.form(AccountKind.PROJECT, false)));
        drafts.submit(requester, id);
        intakes.start(noor, id);
        return id;
    }

    private static Verdict yes(String conditions) {
        return new Verdict(APPROVED_WITH_CONDITIONS, "", conditions, null, null, null);
    }

    private List<String> race(Callable<?>... both) throws Exception {
        CyclicBarrier start = new CyclicBarrier(both.length);
        ExecutorService pool = Executors.newFixedThreadPool(both.length);
        try {
            List<Future<String>> ends = new ArrayList<>();
            for (Callable<?> each : both) {
                ends.add(pool.submit(() -> {
                    start.await();
                    try {
                        each.call();
                        return "done";
                    } catch (Conflict e) {
                        return "Conflict";
                    }
                }));
            }
            List<String> told = new ArrayList<>();
            for (Future<String> end : ends) {
                told.add(end.get());
            }
            return told;
        } finally {
            pool.shutdown();
        }
    }

    private List<String> mailed(long id, String kind) {
        return database.query("SELECT recipient_address FROM outbox_message WHERE about_type = 'aanvraag' AND about_id = ? AND kind = ?", id, kind)
            .stream().map(m -> (String) m.get("recipient_address")).toList();
    }

    private String address(Actor actor) {
        return (String) database.query("SELECT email FROM person WHERE id = ?", actor.personId()).get(0).get("email");
    }
}
