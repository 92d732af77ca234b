package nl.accountregister.intake;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationChanges;
import nl.accountregister.location.NewLocation;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
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
import java.util.function.Consumer;

import static nl.accountregister.intake.DecisionOutcome.APPROVED;
import static nl.accountregister.intake.DecisionOutcome.APPROVED_WITH_CONDITIONS;
import static nl.accountregister.intake.DecisionOutcome.MORE_INFORMATION_ASKED;
import static nl.accountregister.intake.DecisionOutcome.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.profile", value = "kempenhaeghe")
@DisplayName("The list of requests on a past day")
class RequestsAsOfTest {

    private static final LocalDate FIRST = LocalDate.of(2031, 3, 3);

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
    RequestHistoryAtStart atStart;
    @Inject
    LocationChanges locations;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private Person owner;
    private Person deputy;
    private Actor requester;
    private Actor noor;
    private Actor pim;
    private Location place;

    @BeforeEach
    void people() {
        clock.set(FIRST);
        database.execute("INSERT INTO account_history (account_id, version, known_from, known_until, platform, kind, name, status, owner_id, departments, visibility,"
            + " two_factor, review_interval_months, owner_name) VALUES (0, 1, '2031-03-01 09:00:00', '2031-03-01 09:00:00', 'X', 'CORPORATE', 'Ooit', 'CLOSED', 0, '',"
            + " 'PUBLIC', 'ON', 12, 'Niemand')");
        place = stage.location(null);
        owner = stage.person(place);
        deputy = stage.person(null);
        requester = stage.actor(owner, Role.REQUESTER);
        noor = stage.decider("Communicatie");
        pim = stage.decider("Personeel & Organisatie");
    }

    @AfterEach
    void time() {
        database.execute("DELETE FROM account_history WHERE account_id = 0");
        clock.reset();
    }

    @Test
    @DisplayName("answers as it did on the day itself, on its page and in the API, also when its history had to be found in the audit log")
    void sameAnswer() {
        AskedDays all = new AskedDays(() -> as(noor), "/aanvragen?grootte=100", "/aanvragen?status=ALLES&grootte=100", "/aanvragen?teLaat=true&grootte=100",
            "/aanvragen?wachtOp=Communicatie&grootte=100", "/api/v1/aanvragen?grootte=100", "/api/v1/aanvragen?grootte=2&pagina=2&sorteer=-gewijzigdOp",
            "/api/v1/aanvragen?wachtOp=Communicatie&sorteer=naam&grootte=100", "/api/v1/aanvragen?teLaat=true&sorteer=status&grootte=100");
        AskedDays own = new AskedDays(() -> as(requester), "/api/v1/aanvragen?grootte=100&sorteer=ingediendOp", "/api/v1/aanvragen?mijn=true&status=CONCEPT");
        live(day -> {
            all.ask(day);
            own.ask(day);
        });
        all.askAgain();
        own.askAgain();

        database.execute("DELETE FROM account_request_history");
        atStart.catchUp();
        all.askAgain();
        own.askAgain();
        long versions = database.number("SELECT COUNT(*) FROM account_request_history");
        atStart.catchUp();
        assertThat(database.number("SELECT COUNT(*) FROM account_request_history")).isEqualTo(versions).isPositive();
    }

    @Test
    @DisplayName("who sees it is decided by today, but a draft of then its requester alone has seen; a day that cannot be asked is refused")
    void rights() {
        long id = drafts.start(requester, data("Oud"), PlanChange.NONE);
        clock.set(FIRST.plusDays(2));
        drafts.change(requester, id, null, data("Nieuw"), answers());
        drafts.submit(requester, id);
        clock.set(FIRST.plusDays(4));
        Actor deputyUser = stage.actor(deputy, Role.REQUESTER);
        assertThat(total(deputyUser, FIRST)).isZero();
        assertThat(total(deputyUser, FIRST.plusDays(2))).isOne();
        assertThat(total(requester, FIRST)).isOne();
        assertThat(as(requester).get("/aanvragen?peildatum=" + FIRST).page().select("main tbody").text()).contains("Oud").doesNotContain("Nieuw");
        assertThat(total(stage.actor(stage.person(null), Role.REQUESTER), FIRST.plusDays(2))).isZero();
        for (String path : List.of("/aanvragen", "/api/v1/aanvragen")) {
            assertThat(as(noor).get(path + "?peildatum=" + FIRST.plusDays(5))).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("nog niet geweest"));
            assertThat(as(noor).get(path + "?peildatum=2001-01-01")).satisfies(a -> assertThat(a.status()).isEqualTo(400), a -> assertThat(a.body()).contains("begint op"));
            assertThat(as(noor).get(path + "?peildatum=2031-02-31").status()).isEqualTo(400);
        }
        for (String table : List.of("plan_version", "management_plan", "account_request_history", "account_request")) {
            database.execute("DELETE FROM " + table + (table.equals("plan_version") ? " WHERE plan_id IN (SELECT id FROM management_plan WHERE request_id = ?)"
                : table.equals("management_plan") ? " WHERE request_id = ?" : table.equals("account_request") ? " WHERE id = ?" : " WHERE account_request_id = ?"), id);
        }
    }

    /** Three weeks in which everything happens that changes the list. */
    private void live(Consumer<LocalDate> evening) {
        day(0, evening, () -> drafts.start(requester, RequestData.NONE, PlanChange.NONE));
        long[] ids = new long[3];
        day(1, evening, () -> {
            for (int i = 0; i < ids.length; i++) {
                ids[i] = drafts.start(requester, data("Aanvraag " + i), answers());
                drafts.submit(requester, ids[i]);
            }
        });
        day(2, evening, () -> intakes.start(noor, ids[0]));
        day(3, evening, () -> decisions.decide(pim, ids[0], new Verdict(APPROVED, "", null, null, null, null)));
        day(4, evening, () -> decisions.decide(noor, ids[0], new Verdict(MORE_INFORMATION_ASKED, "Wie doet het?", null, null, null, null)));
        day(6, evening, () -> drafts.change(requester, ids[0], null, data("Aanvraag anders"), PlanChange.NONE));
        day(7, evening, () -> drafts.answer(requester, ids[0], "Wij tweeën."));
        day(8, evening, () -> intakes.record(noor, ids[0], FIRST.plusDays(8), "Noor", "Elke week."));
        day(9, evening, () -> locations.change(noor, place.id(), new NewLocation(place.name() + " nieuw", place.kind(), null, null, "Proefstad", null, null)));
        day(16, evening, () -> decisions.decide(noor, ids[0], new Verdict(APPROVED_WITH_CONDITIONS, "", "Elke maand overleg.", null, null, null)));
        day(17, evening, () -> decisions.decide(pim, ids[0], new Verdict(APPROVED, "", null, null, null, null)));
        day(18, evening, () -> drafts.withdraw(requester, ids[1], ""));
        day(19, evening, () -> {
            intakes.start(noor, ids[2]);
            decisions.decide(noor, ids[2], new Verdict(REJECTED, "Nee.", null, null, null, null));
        });
        clock.set(FIRST.plusDays(21));
    }

    private void day(int number, Consumer<LocalDate> evening, Runnable what) {
        clock.set(FIRST.plusDays(number));
        what.run();
        evening.accept(FIRST.plusDays(number));
    }

    private RequestData data(String name) {
        return new RequestData(AccountKind.PROJECT, null, "X", place.id(), "Project Proef", name, owner.id(), deputy.id(), "project@zorg.example");
    }

    private PlanChange answers() {
        return Stage.answers(stage.form(AccountKind.PROJECT, false));
    }

    private Visitor as(Actor actor) {
        return Visitor.to(server).signIn(stage.username(actor), Visitor.PASSWORD);
    }

    private long total(Actor actor, LocalDate day) {
        return requests.search(actor, new RequestFilter(Set.of(), null, null, null, false, null, day), "naam", Page.Slice.first()).total();
    }
}
