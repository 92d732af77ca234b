package nl.accountregister.intake;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.location.Location;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Answers;
import nl.accountregister.plan.PlanStatus;
import nl.accountregister.plan.Plans;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@DisplayName("A request, from draft to account")
class RequestsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

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
    Plans plans;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    Location place;
    Person owner;
    Person deputy;
    Actor requester;
    Actor noor;
    Actor caro;

    @BeforeEach
    void people() {
        clock.set(TODAY);
        place = stage.location(null);
        owner = stage.person(place);
        deputy = stage.person(null);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.actor(stage.person(null), Role.COMMUNICATIONS);
        caro = stage.actor(stage.person(null), Role.COMMUNICATIONS);
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    @Test
    @DisplayName("a form that changes while a request is open changes nothing for who decides; who writes again sees the new one")
    void otherForm() {
        long id = drafts.start(requester, stage.data(place, owner, deputy), stage.answers());
        int now = stage.form().version();
        database.execute("INSERT INTO plan_form (form_id, version, content, kept_at) SELECT form_id, 0, REPLACE(content, ?, ?), kept_at FROM plan_form"
            + " WHERE form_id = ? AND version = ?", "\"versie\":" + now, "\"versie\":0", stage.form().id(), now);
        try {
            String older = "UPDATE plan_version SET form_version = 0 WHERE plan_id = (SELECT id FROM management_plan WHERE request_id = ?)";
            database.execute(older, id);
            drafts.submit(requester, id);
            assertThat(requests.get(noor, id).form().version()).as("sent in with the form of that day").isEqualTo(now);
            database.execute(older, id);
            intakes.start(noor, id);
            assertThat(requests.get(noor, id).form().version()).isZero();
            decisions.decide(noor, id, new Verdict(DecisionOutcome.MORE_INFORMATION_ASKED, "Wie leest mee?", null, null, null, null));
            assertThat(requests.get(requester, id).form().version()).isEqualTo(now);
            drafts.answer(requester, id, "De teamleider leest mee.");
            assertThat(requests.get(noor, id).form().version()).isEqualTo(now);
        } finally {
            database.execute("DELETE FROM plan_form WHERE version = 0");
        }
    }

    @Test
    @DisplayName("the whole way: an approval makes the account with owner, deputy, conditions and plan, and mails the plan")
    void whole() {
        long id = drafts.start(requester, RequestData.NONE, PlanChange.NONE);
        assertThat(requests.missing(requester, id)).isNotEmpty();
        drafts.change(requester, id, null, stage.data(place, owner, deputy), stage.answers());
        assertThat(requests.missing(requester, id)).isEmpty();

        drafts.submit(requester, id);
        AccountRequest sent = requests.get(requester, id).request();
        assertThat(sent.status()).isEqualTo(RequestStatus.SUBMITTED);
        assertThat(sent.decideBy()).isEqualTo(TODAY.plusDays(14));

        intakes.start(noor, id);
        decisions.decide(noor, id, new Verdict(DecisionOutcome.MORE_INFORMATION_ASKED, "Wie leest mee?", null, null, null, null));
        assertThat(requests.get(requester, id).openQuestion()).get().extracting(RequestMessage::text).isEqualTo("Wie leest mee?");
        drafts.answer(requester, id, "De teamleider leest mee.");
        intakes.record(noor, id, TODAY, "Noor en de aanvrager", "Twee berichten per week.");
        Long account = decisions.decide(noor, id, new Verdict(DecisionOutcome.APPROVED_WITH_CONDITIONS, "Mooi plan.", "Elke maand overleg.",
            TODAY.plusDays(90), null, null));

        Account made = accounts.get(noor, account);
        assertThat(made.status()).isEqualTo(AccountStatus.IN_PREPARATION);
        assertThat(List.of(made.ownerId(), made.deputyId(), made.locationId(), made.requestId())).containsExactly(owner.id(), deputy.id(), place.id(), id);
        assertThat(made.nextReviewOn()).isEqualTo(TODAY.plusMonths(12));
        assertThat(made.audience()).isNotBlank();
        assertThat(accounts.conditions(List.of(account)).get(account)).singleElement()
            .satisfies(c -> assertThat(c.text()).isEqualTo("Elke maand overleg."), c -> assertThat(c.endsOn()).isEqualTo(TODAY.plusDays(90)));
        assertThat(plans.current(account)).get().satisfies(v -> assertThat(v.status()).isEqualTo(PlanStatus.APPROVED));

        RequestDossier dossier = requests.get(requester, id);
        assertThat(dossier.request().status()).isEqualTo(RequestStatus.APPROVED_WITH_CONDITIONS);
        assertThat(dossier.accountId()).isEqualTo(account);
        assertThat(dossier.decisions()).extracting(Decision::round).containsExactly(1, 2);
        assertThat(kinds(id)).containsExactly("request-submitted", "request-received", "request-in-intake", "request-question", "request-answered",
            "request-in-intake", "request-approved-with-conditions");
        List<Map<String, Object>> mail = database.query("SELECT m.recipient_address, a.file_name, a.content FROM outbox_message m"
            + " JOIN outbox_attachment a ON a.message_id = m.id WHERE m.about_type = 'aanvraag' AND m.about_id = ?", id);
        assertThat(mail).singleElement().satisfies(m -> {
            assertThat(m.get("recipient_address")).isEqualTo(owner.email());
            assertThat((String) m.get("file_name")).endsWith(".pdf");
        });
        assertThat(actions(id)).containsExactly("aanvraag.gemaakt", "aanvraag.gewijzigd", "aanvraag.ingediend", "aanvraag.intake", "aanvraag.besluit",
            "aanvraag.beantwoord", "aanvraag.intake", "aanvraag.besluit");
    }

    @Test
    @DisplayName("of two people who decide at once one wins, and the other is told who and what")
    void atOnce() throws Exception {
        for (int round = 0; round < 3; round++) {
            long id = inIntake();
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            List<Future<Object>> results = new ArrayList<>();
            for (Actor actor : List.of(noor, caro)) {
                DecisionOutcome outcome = actor == noor ? DecisionOutcome.APPROVED : DecisionOutcome.REJECTED;
                Callable<Object> decide = () -> {
                    together.await();
                    try {
                        decisions.decide(actor, id, new Verdict(outcome, "Zo beslist.", null, null, null, null));
                        return actor;
                    } catch (Conflict e) {
                        return e;
                    }
                };
                results.add(threads.submit(decide));
            }
            List<Object> came = List.of(results.get(0).get(), results.get(1).get());
            threads.shutdown();
            assertThat(came.stream().filter(Actor.class::isInstance)).hasSize(1);
            Conflict told = (Conflict) came.stream().filter(Conflict.class::isInstance).findFirst().orElseThrow();
            Actor winner = (Actor) came.stream().filter(Actor.class::isInstance).findFirst().orElseThrow();
            assertThat(told.key()).isEqualTo("intake.conflict.decided");
            assertThat(told.args()).contains(winner.name(), winner == noor ? DecisionOutcome.APPROVED : DecisionOutcome.REJECTED);
            assertThat(database.number("SELECT COUNT(*) FROM decision WHERE request_id = ?", id)).isEqualTo(1);
            assertThat(database.number("SELECT COUNT(*) FROM account WHERE request_id = ?", id)).isEqualTo(winner == noor ? 1 : 0);
        }
    }

    @Test
    @DisplayName("nobody treats or decides on their own request, whatever their roles, nor under another user of theirs")
    void ownRequest() {
        Actor both = stage.actor(owner, Role.REQUESTER, Role.COMMUNICATIONS);
        long id = drafts.start(both, stage.data(place, owner, deputy), stage.answers());
        drafts.submit(both, id);
        assertThatThrownBy(() -> intakes.start(both, id)).isInstanceOf(Refused.class);
        intakes.start(noor, id);
        Verdict yes = new Verdict(DecisionOutcome.APPROVED, "", null, null, null, null);
        assertThatThrownBy(() -> decisions.decide(both, id, yes)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> decisions.preview(both, id, yes)).isInstanceOf(Refused.class);
        Actor otherUser = stage.actor(owner, Role.COMMUNICATIONS);
        assertThatThrownBy(() -> decisions.decide(otherUser, id, yes)).isInstanceOf(Refused.class);
        assertThat(database.number("SELECT COUNT(*) FROM decision WHERE request_id = ?", id)).isZero();
    }

    @Test
    @DisplayName("a requester asks for own locations only, and communications for any")
    void ownLocations() {
        Location elsewhere = stage.location(null);
        assertThatThrownBy(() -> drafts.start(requester, stage.data(elsewhere, owner, deputy), PlanChange.NONE)).isInstanceOf(Refused.class);
        assertThat(drafts.locations(requester)).extracting(Location::id).containsExactly(place.id());
        assertThat(drafts.start(noor, stage.data(elsewhere, owner, deputy), PlanChange.NONE)).isPositive();
    }

    @Test
    @DisplayName("an incomplete request is not sent, and says what is missing where")
    void incomplete() {
        long id = drafts.start(requester, RequestData.NONE, PlanChange.NONE);
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> drafts.submit(requester, id));
        assertThat(refusal.violations()).extracting(Violation::field)
            .contains("platform", "locatie", "naam", "eigenaar", "plaatsvervanger", "herstelmailbox", "antwoorden.doel-van-de-pagina");
        assertThat(requests.get(requester, id).request().status()).isEqualTo(RequestStatus.DRAFT);
        assertThat(kinds(id)).isEmpty();
    }

    @Test
    @DisplayName("a location that closed, people who left and a platform that the profile does not allow are refused")
    void refusedData() {
        Location closed = stage.location(TODAY);
        Actor ofClosed = stage.actor(stage.person(closed), Role.REQUESTER);
        assertThat(fields(() -> drafts.start(ofClosed, stage.data(closed, owner, deputy), PlanChange.NONE))).containsExactly("locatie");
        RequestData good = stage.data(place, owner, deputy);
        assertThat(fields(() -> drafts.start(requester, good.people(owner.id(), owner.id(), "ac@zorg.example"), PlanChange.NONE))).containsExactly("plaatsvervanger");
        assertThat(fields(() -> drafts.start(requester, good.people(owner.id(), 999_999_999L, owner.email()), PlanChange.NONE)))
            .containsExactly("plaatsvervanger", "herstelmailbox");
        assertThat(fields(() -> drafts.start(requester, good.place(good.kind(), null, "X", place.id(), null, "AC"), PlanChange.NONE))).containsExactly("platform");
        assertThat(fields(() -> drafts.start(requester, good.place(good.kind(), null, "FACEBOOK", place.id(), null, "x".repeat(10_000)), PlanChange.NONE)))
            .containsExactly("naam");
        assertThat(fields(() -> drafts.start(requester, good, new PlanChange(Set.of("lengte", "berichten-per-maand"),
            new Answers(Map.of("lengte", List.of("1")))))))
            .containsExactly("antwoorden.lengte");
    }

    @Test
    @DisplayName("emoji, right-to-left text and markup are kept as they were typed")
    void anyText() {
        String name = "😀".repeat(80);
        long id = drafts.start(requester, stage.data(place, owner, deputy).place(null, null, "FACEBOOK", place.id(), null, name), stage.answers());
        assertThat(requests.get(requester, id).request().name()).isEqualTo(name);
        assertThat(fields(() -> drafts.change(requester, id, null, stage.data(place, owner, deputy).place(null, null, "FACEBOOK", place.id(), null,
            "😀".repeat(160)), PlanChange.NONE))).containsExactly("naam");
        drafts.submit(requester, id);
        intakes.record(noor, id, TODAY, "مرحبا <script>alert(1)</script>", "=cmd()|' /C calc'!A0");
        assertThat(requests.get(noor, id).intakes()).singleElement().satisfies(i -> assertThat(i.agreements()).startsWith("=cmd()"));
    }

    @Test
    @DisplayName("a location that closes between asking and deciding stops the approval, and nothing of it remains")
    void closesMeanwhile() {
        long id = inIntake();
        database.execute("UPDATE location SET closed_on = ? WHERE id = ?", java.sql.Date.valueOf(TODAY), place.id());
        assertThatThrownBy(() -> decisions.decide(noor, id, new Verdict(DecisionOutcome.APPROVED, "", null, null, null, null)))
            .isInstanceOf(RuleViolation.class);
        assertThat(requests.get(noor, id).request().status()).isEqualTo(RequestStatus.IN_INTAKE);
        assertThat(database.number("SELECT COUNT(*) FROM decision WHERE request_id = ?", id)).isZero();
        assertThat(kinds(id)).doesNotContain("request-approved");
    }

    @Test
    @DisplayName("what is not the requester's turn is refused: sending twice, changing after sending, answering nothing")
    void wrongState() {
        long id = drafts.start(requester, stage.data(place, owner, deputy), stage.answers());
        assertThatThrownBy(() -> drafts.change(requester, id, 99, RequestData.NONE, PlanChange.NONE)).isInstanceOf(Conflict.class);
        drafts.submit(requester, id);
        assertThatThrownBy(() -> drafts.submit(requester, id)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> drafts.change(requester, id, null, RequestData.NONE, PlanChange.NONE)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> drafts.answer(requester, id, "Antwoord")).isInstanceOf(Conflict.class);
        drafts.withdraw(requester, id, "");
        assertThatThrownBy(() -> drafts.withdraw(requester, id, "")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> intakes.start(noor, id)).isInstanceOf(Conflict.class);
        assertThat(kinds(id)).endsWith("request-withdrawn");
    }

    @Test
    @DisplayName("a draft is seen by its requester and who sees everything; a stranger does not know that it exists")
    void whoSees() {
        long id = drafts.start(requester, stage.data(place, owner, deputy), stage.answers());
        Actor deputyUser = stage.actor(deputy, Role.REQUESTER);
        Actor stranger = stage.actor(stage.person(null), Role.REQUESTER);
        assertThatThrownBy(() -> requests.get(deputyUser, id)).isInstanceOf(NotFound.class);
        drafts.submit(requester, id);
        assertThat(requests.get(deputyUser, id).own()).isFalse();
        assertThatThrownBy(() -> drafts.withdraw(deputyUser, id, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> requests.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.submit(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(requests.search(stranger, new RequestFilter(Set.of(), null, null, null, false, null), "besluitVoor", Page.Slice.first()).total()).isZero();
        assertThat(requests.search(deputyUser, new RequestFilter(Set.of(), null, null, null, false, null), "besluitVoor", Page.Slice.first()).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("the queue is sorted by deadline and counted as a whole; late is a matter of days")
    void queue() {
        long first = inIntake();
        clock.set(TODAY.plusDays(3));
        long second = inIntake();
        clock.set(TODAY.plusDays(15));
        RequestFilter here = new RequestFilter(RequestStatus.TO_DECIDE, "FACEBOOK", place.id(), null, false);
        assertThat(requests.search(noor, here, "besluitVoor", Page.Slice.first()).rows()).extracting(r -> r.request().id()).containsExactly(first, second);
        assertThat(requests.search(noor, here, "-besluitVoor", new Page.Slice(1, 1))).satisfies(p -> assertThat(p.total()).isEqualTo(2),
            p -> assertThat(p.rows().get(0).request().id()).isEqualTo(second));
        RequestFilter late = new RequestFilter(Set.of(), null, place.id(), true, false);
        assertThat(requests.search(noor, late, "naam", Page.Slice.first()).rows()).extracting(r -> r.request().id()).containsExactly(first);
        assertThat(requests.hints(noor, first)).singleElement().satisfies(h -> assertThat(h.path()).isEqualTo("/aanvragen/" + second));
        RequestFigures figures = requests.figures(noor);
        assertThat(figures.months()).hasSize(6);
        assertThat(figures.pastTerm()).isPositive().isLessThanOrEqualTo(figures.toDecide());
        assertThat(figures.months().stream().mapToLong(RequestFigures.Month::submitted).sum()).isGreaterThanOrEqualTo(2);
    }

    private long inIntake() {
        long id = drafts.start(requester, stage.data(place, owner, deputy), stage.answers());
        drafts.submit(requester, id);
        intakes.start(noor, id);
        return id;
    }

    private List<String> fields(Runnable call) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, call::run);
        assertThat(refusal).isNotNull();
        return refusal.violations().stream().map(Violation::field).toList();
    }

    private List<String> kinds(long id) {
        return database.query("SELECT kind FROM outbox_message WHERE about_type = 'aanvraag' AND about_id = ? ORDER BY id", id).stream()
            .map(row -> (String) row.get("kind")).toList();
    }

    private List<String> actions(long id) {
        return database.query("SELECT action FROM audit_entry WHERE subject_type = 'aanvraag' AND subject_id = ? ORDER BY seq", id).stream()
            .map(row -> (String) row.get("action")).toList();
    }
}
