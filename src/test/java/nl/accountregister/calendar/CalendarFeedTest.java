package nl.accountregister.calendar;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.property.DtStart;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.Sha256;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import nl.accountregister.testing.Visitor.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

/** The calendars that other programs read, read here by a parser that has nothing to do with what wrote them. */
@MicronautTest(transactional = false)
class CalendarFeedTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    AccountTransitions transitions;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    Visitor olga;
    Visitor anyone;

    @BeforeEach
    void begin() {
        world.begin();
        olga = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        anyone = Visitor.to(server);
    }

    @AfterEach
    void end() {
        database.execute("DELETE FROM review_action");
        clock.reset();
    }

    @Test
    void aReviewIsAWholeDayInWhateverZoneItIsRead() {
        long id = world.account(START.plusDays(27));
        String address = make(olga, "eigen");
        Answer answer = anyone.get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        Event event = events(answer).get("2026-03-29");
        assertThat(event.value("SUMMARY")).startsWith("Herziening: AC De Proef op Facebook");
        assertThat(event.parameter("DTSTART", "VALUE")).isEqualTo("DATE");
        assertThat(event.value("DTEND")).isEqualTo("20260330");
        assertThat(event.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.value("TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(event.value("URL")).endsWith("/accounts/" + id);
        assertThat(answer.body()).contains("X-WR-TIMEZONE:Europe/Amsterdam").doesNotContain("Olga", "Dirk");
    }

    @Test
    void whatIsDoneMovedOrSuspendedIsCancelledUnderItsOwnNumberForAWhile() {
        long id = world.account(START.plusDays(10));
        String address = make(olga, "eigen");
        Event before = events(anyone.get(address)).get("2026-03-12");
        clock.advance(Duration.ofHours(1));
        transitions.suspend(COMMUNICATIONS, id, "Even niet");
        Event cancelled = events(anyone.get(address)).get("2026-03-12");
        assertThat(cancelled.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(cancelled.value("UID")).isEqualTo(before.value("UID"));
        assertThat(cancelled.sequence()).isGreaterThan(before.sequence());
        assertThat(cancelled.value("LAST-MODIFIED")).isGreaterThan(before.value("LAST-MODIFIED"));
        clock.advance(Duration.ofHours(1));
        transitions.resume(COMMUNICATIONS, id);
        Event again = events(anyone.get(address)).get("2026-03-12");
        assertThat(again.value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(again.value("UID")).isEqualTo(before.value("UID"));
        assertThat(again.sequence()).isGreaterThan(cancelled.sequence());
        clock.advance(Duration.ofHours(1));
        transitions.close(COMMUNICATIONS, id, "Weg");
        clock.advance(Duration.ofDays(FeedEvents.DAYS_CANCELLED - 1));
        assertThat(events(anyone.get(address)).get("2026-03-12").value("STATUS")).isEqualTo("CANCELLED");
        clock.advance(Duration.ofDays(2));
        assertThat(events(anyone.get(address))).isEmpty();
    }

    @Test
    void aReviewThatWasDoneMakesRoomForTheNextDate() {
        world.account(START.plusDays(10));
        String address = make(olga, "eigen");
        String before = events(anyone.get(address)).get("2026-03-12").value("UID");
        clock.advance(Duration.ofHours(1));
        database.execute("UPDATE account SET next_review_on = DATE '2026-09-12', last_review_on = DATE '2026-03-02', version = version + 1");
        database.execute("UPDATE account_history SET known_until = ?", Timestamp.from(clock.instant()));
        database.execute("INSERT INTO account_history (account_id, version, known_from, known_until, platform, kind, name, status, owner_id, deputy_id, departments,"
            + " visibility, two_factor, review_interval_months, next_review_on, owner_name) SELECT id, version, ?, DATE '9999-12-31', platform, kind, name, status,"
            + " owner_id, deputy_id, departments, visibility, two_factor, review_interval_months, next_review_on, 'Olga' FROM account", Timestamp.from(clock.instant()));
        Map<String, Event> events = events(anyone.get(address));
        assertThat(events.keySet()).containsExactlyInAnyOrder("2026-03-12", "2026-09-12");
        assertThat(events.get("2026-03-12").value("STATUS")).isEqualTo("CANCELLED");
        assertThat(events.get("2026-03-12").value("UID")).isEqualTo(before);
        assertThat(events.get("2026-09-12").value("STATUS")).isEqualTo("CONFIRMED");
        assertThat(events.get("2026-09-12").value("UID")).isNotEqualTo(before);
    }

    @Test
    void anActionIsOfWhoMustDoItAndCancelledWhenItIsDone() {
        long id = world.account(START.plusDays(400));
        long review = CalendarStage.review(database, id, START.minusDays(3), START.minusDays(3));
        long action = CalendarStage.action(database, clock, review, id, "Geheim, niet voor Google", world.deputy.id(), START.plusDays(5));
        Visitor dirk = Visitor.as(server, users, world.deputy.id(), Role.REQUESTER);
        String his = make(dirk, "eigen");
        Event asked = events(anyone.get(his)).get("2026-03-07");
        assertThat(asked.value("SUMMARY")).startsWith("Actie: AC De Proef op Facebook");
        assertThat(anyone.get(his).body()).doesNotContain("Geheim");
        assertThat(events(anyone.get(make(olga, "eigen")))).doesNotContainKey("2026-03-07");
        clock.advance(Duration.ofDays(1));
        database.execute("UPDATE review_action SET status = 'DONE', finished_at = ? WHERE id = ?", Timestamp.from(clock.instant()), action);
        Event done = events(anyone.get(his)).get("2026-03-07");
        assertThat(done.value("STATUS")).isEqualTo("CANCELLED");
        assertThat(done.value("UID")).isEqualTo(asked.value("UID"));
        assertThat(done.sequence()).isGreaterThan(asked.sequence());
    }

    @Test
    void communicationsHasOneOfEverythingAndNobodyElse() {
        Person petra = world.person("Petra Voorbeeld", START.minusYears(1));
        world.account(START.plusDays(1));
        world.account(petra, null, START.plusDays(2));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        String all = make(noor, "alles");
        assertThat(events(anyone.get(all)).keySet()).containsExactlyInAnyOrder("2026-03-03", "2026-03-04");
        assertThat(events(anyone.get(make(olga, "eigen"))).keySet()).containsExactly("2026-03-03");
        assertThat(olga.post("/kalender/agenda/alles").status()).isEqualTo(403);
        assertThat(noor.post("/kalender/agenda/eigen").status()).isEqualTo(403);
        assertThat(Visitor.as(server, users, Role.AUDITOR).post("/kalender/agenda/alles").status()).isEqualTo(403);
        assertThat(noor.post("/kalender/agenda/anders").status()).isEqualTo(404);
        database.execute("DELETE FROM user_role WHERE user_id = (SELECT MAX(user_id) FROM calendar_feed WHERE kind = 'ALL')");
        assertThat(anyone.get(all).status()).isEqualTo(404);
    }

    @Test
    void whatIsLateNeverCrowdsOutWhatIsToCome() {
        long id = world.account(START.plusDays(1));
        long review = CalendarStage.review(database, id, START.minusDays(3), START.minusDays(3));
        for (int i = 0; i < 7; i++) {
            CalendarStage.action(database, clock, review, id, "Te laat", world.owner.id(), START.minusDays(9));
        }
        database.execute("INSERT INTO review_action (review_id, account_id, kind, what, person_id, due_on, status, created_at)"
            + " SELECT a.review_id, a.account_id, a.kind, a.what, a.person_id, a.due_on, a.status, a.created_at"
            + " FROM review_action a CROSS JOIN review_action b CROSS JOIN review_action c CROSS JOIN review_action d");
        CalendarStage.action(database, clock, review, id, "Straks", world.owner.id(), START.plusDays(9));
        String body = anyone.get(make(olga, "eigen")).body();
        assertThat(body.split("BEGIN:VEVENT")).hasSize(1 + 1 + 1 + FeedEvents.MOST);
        assertThat(body).contains("DTSTART;VALUE=DATE:20260311");
    }

    @Test
    void whoMakesTheFirstAddressTwiceAtOnceIsToldSo() throws Exception {
        long user = database.number("SELECT MAX(id) FROM user_account");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> second = transactions.executeWrite(status -> {
                database.execute("INSERT INTO calendar_feed (user_id, kind, language, token_hash, created_at) VALUES (?, 'OWN', 'nl', ?, ?)", user, Sha256.of("x"),
                    Timestamp.from(clock.instant()));
                Future<Answer> waits = other.submit(() -> olga.post("/kalender/agenda/eigen"));
                try {
                    waits.get(400, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // It waits for this transaction.
                }
                return waits;
            });
            // MySQL lets the second wait and renew the address; with H2 it finds it taken.
            assertThat(second.get().status()).isIn(200, 409);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void aWrongRevokedOrRenewedAddressAndThatOfWhoLeftAnswerAlike() {
        world.account(START.plusDays(1));
        String first = make(olga, "eigen");
        String second = make(olga, "eigen");
        Answer wrong = anyone.get("/agenda/" + "x".repeat(43) + ".ics");
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(anyone.get("/agenda/kort.ics").status()).isEqualTo(404);
        assertThat(text(anyone.get(first))).isEqualTo(text(wrong));
        assertThat(anyone.get(second).status()).isEqualTo(200);
        assertThat(olga.post("/kalender/agenda/eigen/intrekken").location()).isEqualTo("/kalender/agenda");
        assertThat(text(anyone.get(second))).isEqualTo(text(wrong));
        assertThat(olga.post("/kalender/agenda/eigen/intrekken").status()).isEqualTo(404);
        String third = make(olga, "eigen");
        world.leaves(world.owner, START);
        assertThat(anyone.get(third).status()).isEqualTo(200);
        clock.advance(Duration.ofDays(1));
        assertThat(text(anyone.get(third))).isEqualTo(text(wrong));
    }

    @Test
    void theSecretIsShownOnceAndKeptAsItsHash() {
        String address = make(olga, "eigen");
        String secret = address.replaceAll(".*/agenda/|\\.ics", "");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(olga.get("/kalender/agenda").body()).doesNotContain(secret).contains("Er is nog niets mee opgehaald");
        assertThat(database.query("SELECT token_hash FROM calendar_feed WHERE revoked_at IS NULL AND token_hash = ?", Sha256.of(secret))).hasSize(1);
        assertThat(database.query("SELECT * FROM audit_detail").toString()).doesNotContain(secret);
        anyone.get(address);
        assertThat(olga.get("/kalender/agenda").page().text()).contains("haalde het laatst iets op op 2 maart 2026");
    }

    @Test
    void whoHasItAlreadyIsToldThatNothingChanged() {
        long id = world.account(START.plusDays(1));
        String address = make(olga, "eigen");
        Answer first = anyone.get(address);
        String tag = first.header("ETag");
        clock.advance(Duration.ofHours(3));
        Answer known = anyone.send("GET", address, null, null, "If-None-Match", "\"anders\", W/" + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.bytes()).isEmpty();
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        transitions.suspend(COMMUNICATIONS, id, "Even niet");
        assertThat(anyone.send("GET", address, null, null, "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void namesWithSignsOfTheFormatAndLongOnesComeThroughWhole() {
        long id = world.account(START.plusDays(1));
        String name = "Kook; eet, drink \\ \"lach\" – 👋 en nog veel meer woorden die samen langer zijn dan een regel van vijfenzeventig tekens";
        database.execute("UPDATE account SET name = ? WHERE id = ?", name, id);
        Answer answer = anyone.get(make(olga, "eigen"));
        assertThat(events(answer).get("2026-03-03").value("SUMMARY")).isEqualTo("Herziening: " + name);
        assertThat(answer.body().lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75 + 4);
        assertThat(answer.body()).contains("\r\n");
    }

    @Test
    void itSpeaksTheLanguageInWhichItWasMade() {
        world.account(START.plusDays(1));
        olga.get("/kalender/agenda?taal=en");
        assertThat(events(anyone.get(make(olga, "eigen"))).get("2026-03-03").value("SUMMARY")).startsWith("Review: ");
    }

    /** The path of a new calendar. */
    private static String make(Visitor visitor, String kind) {
        Answer answer = visitor.post("/kalender/agenda/" + kind);
        assertThat(answer.status()).isEqualTo(200);
        return URI.create(answer.page().select("pre.reg-code").text()).getPath();
    }

    private static String text(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.page().select("main h1, main p").text().replaceAll("[0-9a-f]{16}", "");
    }

    private record Event(Component component) {

        String value(String name) {
            return component.getProperty(name).map(Property::getValue).orElse("");
        }

        String parameter(String name, String parameter) {
            Property property = component.getRequiredProperty(name);
            Parameter found = property.getRequiredParameter(parameter);
            return found.getValue();
        }

        int sequence() {
            return Integer.parseInt(value("SEQUENCE"));
        }

        String day() {
            LocalDate day = (LocalDate) ((DtStart<?>) component.getProperty("DTSTART").orElseThrow()).getDate();
            return day.toString();
        }
    }

    /** By day; a test has one on a day. */
    private static Map<String, Event> events(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        try {
            net.fortuna.ical4j.model.Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
            assertThat(calendar.validate().getEntries().stream().filter(e -> e.getSeverity().name().equals("ERROR")).toList()).isEmpty();
            List<Event> events = calendar.getComponents(Component.VEVENT).stream().map(c -> new Event((Component) c)).toList();
            return events.stream().collect(Collectors.toMap(Event::day, Function.identity()));
        } catch (IOException | ParserException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
