package nl.accountregister.timeline;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.calendar.CalendarStage;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class TimelineTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Timeline timeline;

    @Inject
    AccountTransitions transitions;

    @Inject
    AccessGrants grants;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private long id;

    @BeforeEach
    void begin() {
        world.begin();
        id = world.account(START.plusDays(30));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void oneListTellsWhatWasAskedOfWhomWhenAndWhatCameOfIt() {
        live();
        Document page = Visitor.as(server, users, Role.COMMUNICATIONS).get("/accounts/" + id + "/verloop?volgorde=oudste").page();
        assertThat(page.select(".reg-timeline__title").eachText()).containsExactly("Account geregistreerd", "Toegang gegeven", "Herinnering, 7 dagen te laat",
            "Herziening gedaan: actie nodig", "Actie gevraagd: Herstelmailbox laten maken", "Tweede beoordelaar is het eens met de herziening",
            "Actie gedaan: Herstelmailbox laten maken", "Herziening ingetrokken", "Account opgeschort");
        String text = page.select(".reg-timeline").text();
        assertThat(text).contains("Medewerker: Mia Voorbeeld Rol: redacteur", "Aan Dirk Voorbeeld (dirk@organisatie.example): verzonden op",
            "Als vervanger van Olga Voorbeeld.", "Voor de herzieningsdatum 1 april 2026.", "Let op de mailbox", "Door Dirk Voorbeeld, uiterlijk 20 maart 2026.", "Gemaakt en getest",
            "Toch niet juist", "Reden: Even niet");
        assertThat(page.select(".reg-timeline .reg-sub").eachText()).anyMatch(t -> t.endsWith("· Olga Voorbeeld"));
        Document newest = Visitor.as(server, users, Role.COMMUNICATIONS).get("/accounts/" + id + "/verloop").page();
        List<String> turned = new ArrayList<>(page.select(".reg-timeline__title").eachText());
        Collections.reverse(turned);
        assertThat(newest.select(".reg-timeline__title").eachText()).isEqualTo(turned);
    }

    @Test
    void thePageOfTheAccountHasTheLatestAndLeadsToAllOfIt() {
        live();
        Document page = Visitor.as(server, users, world.owner.id(), Role.REQUESTER).get("/accounts/" + id).page();
        assertThat(page.getElementById("verloop").select(".reg-timeline__title")).hasSize(5);
        assertThat(page.getElementById("verloop").select("a").last().attr("href")).isEqualTo("/accounts/" + id + "/verloop");
        assertThat(page.getElementById("verloop").select("a").last().text()).contains("9 gebeurtenissen");
    }

    @Test
    void whoDoesNotSeeItInFullReadsWhatHappenedAndNotWhatPeopleWrote() {
        live();
        Person petra = world.person("Petra Voorbeeld", START.minusYears(1));
        Visitor other = Visitor.as(server, users, petra.id(), Role.REQUESTER);
        String text = other.get("/accounts/" + id + "/verloop?volgorde=oudste").page().select("main").text();
        assertThat(text).contains("Herinnering, 7 dagen te laat", "Aan Dirk Voorbeeld: verzonden", "Herziening gedaan: actie nodig", "Actie gedaan", "Account opgeschort",
            "Wat mensen erbij schreven en hun e-mailadressen zie je niet.").doesNotContain("@organisatie.example", "Let op de mailbox", "Herstelmailbox", "Gemaakt en getest",
            "Toch niet juist", "Even niet", "Mia Voorbeeld");
        database.execute("UPDATE account SET visibility = 'SHIELDED' WHERE id = ?", id);
        assertThat(other.get("/accounts/" + id + "/verloop").status()).isEqualTo(404);
        assertThatThrownBy(() -> timeline.of(world.actor(petra), id, false, Page.Slice.first())).isInstanceOf(NotFound.class);
    }

    @Test
    void pagesNeitherSkipNorRepeatAlsoWhenManyThingsHappenAtOneMoment() {
        for (int i = 0; i < 30; i++) {
            reminder(i, Timestamp.from(clock.instant()), "TOLD");
        }
        reminder(31, Timestamp.from(clock.instant()), "PASSED");
        for (boolean oldest : new boolean[] {true, false}) {
            List<Happening> all = new ArrayList<>();
            long total = timeline.of(AUDITOR, id, oldest, new Page.Slice(1, 7)).page().total();
            for (int page = 1; page <= 6; page++) {
                all.addAll(timeline.of(AUDITOR, id, oldest, new Page.Slice(page, 7)).page().rows());
            }
            assertThat(total).isEqualTo(31);
            assertThat(all).hasSize(31).doesNotHaveDuplicates();
            assertThat(all.stream().map(Happening::at).toList()).isSortedAccordingTo((a, b) -> oldest ? a.compareTo(b) : b.compareTo(a));
        }
    }

    @Test
    void theApiTellsTheSame() {
        live();
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Map<String, Object> answer = auditor.json("GET", "/api/v1/accounts/" + id + "/verloop?grootte=2", null).json();
        assertThat(answer).containsEntry("totaal", 9).containsEntry("pagina", 1).containsEntry("grootte", 2);
        assertThat(answer.get("verloop").toString()).contains("soort=WIJZIGING", "titel=Account opgeschort", "soort=INGETROKKEN", "tekst=Toch niet juist");
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({"/accounts/0/verloop, 404", "/accounts/x/verloop, 400", "/accounts/1/verloop?volgorde=anders, 400", "/accounts/1/verloop?sorteer=naam, 400",
        "/api/v1/accounts/999999/verloop, 404"})
    void badAddressesAreRefused(String path, int status) {
        assertThat(Visitor.as(server, users, Role.AUDITOR).get(path).status()).isEqualTo(status);
    }

    /** Everything that can happen, an hour apart. */
    private void live() {
        next();
        grants.grant(COMMUNICATIONS, id, world.manager.id(), AccessRole.EDITOR, null);
        next();
        long reminder = reminder(7, Timestamp.from(clock.instant()), "TOLD");
        database.execute("INSERT INTO outbox_message (message_id, kind, recipient_name, recipient_address, recipient_person_id, subject, body_text, body_html, status, attempts,"
            + " created_at, finished_at) VALUES (?, 'review-reminder', 'Dirk Voorbeeld', 'dirk@organisatie.example', ?, 'x', 'x', 'x', 'SENT', 1, ?, ?)",
            "m" + System.nanoTime(), world.deputy.id(), Timestamp.from(clock.instant()), Timestamp.from(clock.instant()));
        database.execute("INSERT INTO reminder_message (reminder_id, receiver, message_id, planned_on, part, cause, instead_of) SELECT ?, ?, MAX(id), ?, 'OWNER', 'SUBSTITUTE', ?"
            + " FROM outbox_message", reminder, world.deputy.id(), Date.valueOf(START), world.owner.id());
        next();
        long review = CalendarStage.review(database, id, LocalDate.of(2026, 4, 1), START);
        database.execute("UPDATE review SET done_at = ?, outcome = 'ACTION_NEEDED', remark = 'Let op de mailbox' WHERE id = ?", Timestamp.from(clock.instant()), review);
        next();
        long action = CalendarStage.action(database, clock, review, id, "Herstelmailbox laten maken", world.deputy.id(), LocalDate.of(2026, 3, 20));
        next();
        database.execute("UPDATE review SET second_at = ?, second_by_name = 'Noor Voorbeeld', second_agrees = TRUE WHERE id = ?", Timestamp.from(clock.instant()), review);
        next();
        database.execute("UPDATE review_action SET status = 'DONE', finished_at = ?, finished_by_name = 'Dirk Voorbeeld', answer = 'Gemaakt en getest' WHERE id = ?",
            Timestamp.from(clock.instant()), action);
        next();
        database.execute("UPDATE review SET status = 'WITHDRAWN', withdrawn_at = ?, withdrawn_by_name = 'Noor Voorbeeld', withdrawn_reason = 'Toch niet juist' WHERE id = ?",
            Timestamp.from(clock.instant()), review);
        next();
        transitions.suspend(COMMUNICATIONS, id, "Even niet");
    }

    private void next() {
        clock.advance(Duration.ofHours(1));
    }

    private long reminder(int step, Timestamp at, String status) {
        database.execute("INSERT INTO reminder (kind, subject_id, account_id, due_on, step, status, tell_from, planned_on, planned_at)"
            + " VALUES ('REVIEW', ?, ?, ?, ?, ?, ?, ?, ?)", id, id, Date.valueOf(START.plusDays(30)), step, status, Date.valueOf(START), Date.valueOf(START), at);
        return database.number("SELECT MAX(id) FROM reminder");
    }
}
