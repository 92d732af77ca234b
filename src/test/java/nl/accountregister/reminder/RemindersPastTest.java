package nl.accountregister.reminder;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.outbox.MailRefused;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.review.Reviews;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.worker-enabled", value = "false")
@DisplayName("The ledger of reminders of a past day")
class RemindersPastTest {

    private static final LocalDate DUE = START.plusDays(60);

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReminderRound round;

    @Inject
    Reviews reviews;

    @Inject
    AccountTransitions transitions;

    @Inject
    PeopleChanges staff;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    ApplicationEventPublisher<Object> events;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private final Map<LocalDate, Map<String, Object>> taken = new LinkedHashMap<>();

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("is what it was when it was asked on that day: what was planned, what became of the messages, and what was taken back since")
    void sameAnswer() {
        long first = world.account(world.owner, null, DUE);
        long second = world.account(world.owner, null, DUE);
        long third = world.account(world.manager, null, DUE);
        on(-30, this::plan);
        on(-29, () -> attempt("Olga Voorbeeld", "POSTPONED", "451 later"));
        on(-28, () -> {
            attempt("Olga Voorbeeld", "ACCEPTED", null);
            transitions.suspend(COMMUNICATIONS, third, "Even niet");
        });
        on(-27, () -> {
            attempt("Olga Voorbeeld", "BOUNCED", "550 onbekend");
            round.pickUp(DUE.minusDays(27));
        });
        on(-26, () -> {
            staff.change(COMMUNICATIONS, world.owner.id(), new NewPerson("Olga van Voorbeeld", world.owner.email(), world.owner.inServiceFrom(), null, null));
            reviews.record(world.actor(world.owner), second, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER));
        });
        on(-25, () -> {
            transitions.resume(COMMUNICATIONS, third);
            plan();
        });
        on(7, this::plan);
        on(8, () -> transitions.suspend(COMMUNICATIONS, first, "Even niet"));
        on(9, () -> {
            transitions.resume(COMMUNICATIONS, first);
            plan();
        });
        assertThat(taken.get(DUE.minusDays(29)).get("/api/v1/herinneringen").toString()).contains("451 later", "status=GEPLAND");
        assertThat(taken.get(DUE.minusDays(28)).get("/api/v1/herinneringen?status=VERZONDEN").toString()).contains("totaal=2");
        assertThat(taken.get(DUE.minusDays(27)).get("/api/v1/herinneringen").toString()).contains("550 onbekend", "Mia Voorbeeld", "status=GEWEIGERD");
        assertThat(taken.get(DUE.plusDays(8)).get("/api/v1/herinneringen?stand=NIET_MEER_NODIG").toString()).isNotEqualTo(
            taken.get(DUE.plusDays(9)).get("/api/v1/herinneringen?stand=NIET_MEER_NODIG").toString());
        assertThat(taken.values().stream().distinct()).as("something happened on each day").hasSize(9);
        clock.set(DUE.plusDays(400));
        plan();
        taken.forEach((day, then) -> assertThat(take("peildatum=" + day)).as("asked again about %s", day).isEqualTo(then));
    }

    @Test
    @DisplayName("says of which day it is, offers no round, keeps the day in its links and refuses days that cannot be asked")
    void page() {
        long id = world.account(DUE);
        on(-30, this::plan);
        clock.set(DUE);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        LocalDate day = DUE.minusDays(30);
        Document page = noor.get("/herinneringen?status=GEPLAND&peildatum=" + day).page();
        assertThat(page.select("main .reg-notice").text()).contains("Stand van", "Naar vandaag");
        assertThat(page.select("main .reg-notice a").eachAttr("href")).containsExactly("/herinneringen?status=GEPLAND");
        assertThat(page.select("tbody th a").eachAttr("href")).containsExactly("/accounts/" + id + "?peildatum=" + day);
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(page.getElementById("peildatum").val()).isEqualTo(day.toString());
        assertThat(noor.get("/herinneringen?peildatum=" + DUE.minusDays(31)).page().select("tbody tr")).as("the day before").isEmpty();
        for (String path : List.of("/herinneringen", "/api/v1/herinneringen")) {
            for (String bad : List.of(DUE.plusDays(1).toString(), START.minusDays(1).toString(), "2026-02-31")) {
                assertThat(noor.get(path + "?peildatum=" + bad).status()).as(path + " of " + bad).isEqualTo(400);
            }
            assertThat(Visitor.as(server, users, Role.REQUESTER).get(path + "?peildatum=" + START).status()).isEqualTo(403);
        }
    }

    @Test
    @DisplayName("says so when nothing tells how it stood, of reminders from before their past was kept")
    void unknown() {
        long id = world.account(DUE);
        on(-30, this::plan);
        database.execute("DELETE FROM reminder_past");
        database.execute("UPDATE reminder SET status = 'DROPPED' WHERE account_id = ?", id);
        database.execute("INSERT INTO reminder_past (reminder_id, status, until_at) SELECT id, NULL, ? FROM reminder", Timestamp.from(DUE.minusDays(9).atStartOfDay().toInstant(java.time.ZoneOffset.UTC)));
        clock.set(DUE);
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/herinneringen?peildatum=" + DUE.minusDays(20)).page().select("tbody tr").text()).contains("niet bekend");
        assertThat(noor.get("/herinneringen?peildatum=" + DUE.minusDays(5)).page().select("tbody tr").text()).doesNotContain("niet bekend");
        assertThat(noor.json("GET", "/api/v1/herinneringen?peildatum=" + DUE.minusDays(20), null).json().toString()).contains("stand=null");
    }

    private int plan() {
        return round.plan(Actor.SYSTEM).planned();
    }

    private void on(int day, Runnable happening) {
        clock.set(DUE.plusDays(day));
        happening.run();
        taken.put(DUE.plusDays(day), take(""));
    }

    /** What becomes of the latest message to somebody, written down as the outbox does. */
    private void attempt(String receiver, String result, String words) {
        var message = database.query("SELECT id, recipient_person_id, recipient_address FROM outbox_message WHERE recipient_name = ? ORDER BY id DESC LIMIT 1", receiver).get(0);
        long id = ((Number) message.get("id")).longValue();
        Timestamp now = Timestamp.from(clock.instant());
        transactions.executeWrite(status -> {
            database.execute("INSERT INTO outbox_attempt (message_id, begun_at, ended_at, result, words) VALUES (?, ?, ?, ?, ?)", id, now, now, result, words);
            switch (result) {
                case "POSTPONED" -> database.execute("UPDATE outbox_message SET attempts = attempts + 1, next_attempt_at = ?, last_error = ? WHERE id = ?",
                    Timestamp.from(clock.instant().plus(Duration.ofMinutes(1))), words, id);
                case "ACCEPTED" -> database.execute("UPDATE outbox_message SET status = 'SENT', attempts = attempts + 1, finished_at = ?, next_attempt_at = NULL, last_error = NULL WHERE id = ?", now, id);
                default -> {
                    database.execute("UPDATE outbox_message SET status = 'REFUSED', finished_at = ?, last_error = ? WHERE id = ?", now, words, id);
                    events.publishEvent(new MailRefused(id, ((Number) message.get("recipient_person_id")).longValue(), String.valueOf(message.get("recipient_address")), words));
                }
            }
            return null;
        });
    }

    private Map<String, Object> take(String peildatum) {
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        List<String> paths = new ArrayList<>(List.of("/api/v1/herinneringen", "/api/v1/herinneringen?grootte=1&pagina=2", "/api/v1/herinneringen?stand=VERTELD&status=GEPLAND"));
        for (ReminderStatus standing : ReminderStatus.values()) {
            paths.add("/api/v1/herinneringen?stand=" + standing.code());
        }
        for (OutboxStatus status : OutboxStatus.values()) {
            paths.add("/api/v1/herinneringen?status=" + status.code());
        }
        Map<String, Object> all = new LinkedHashMap<>();
        for (String path : paths) {
            Visitor.Answer answer = auditor.json("GET", path + (peildatum.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + peildatum), null);
            assertThat(answer.status()).as(path).isEqualTo(200);
            all.put(path, answer.json());
        }
        all.put("page", auditor.get("/herinneringen" + (peildatum.isEmpty() ? "" : "?" + peildatum)).page().select("tbody tr").eachText());
        return all;
    }
}
