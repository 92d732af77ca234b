package nl.accountregister.reminder;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.person.Person;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

/** The overview of a week and the letters of a month. */
@MicronautTest(transactional = false)
@Property(name = "accountregister.mail.worker-enabled", value = "false")
class OverviewsTest {

    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2026, 4, 6);

    @Inject
    WeeklyDigest digest;

    @Inject
    MonthlyLetters letters;

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void theOverviewComesOnceAWeekAndOfWeeksThatWereMissedOnlyTheLast() {
        assertThat(digest(MONDAY)).as("a new register has missed nothing").isFalse();
        for (int day = 1; day < 7; day++) {
            assertThat(digest(MONDAY.plusDays(day))).isFalse();
        }
        assertThat(digest(MONDAY.plusDays(7))).isTrue();
        assertThat(digest(MONDAY.plusDays(7))).isFalse();
        assertThat(digest(MONDAY.plusDays(8))).isFalse();
        assertThat(digest(MONDAY.plusDays(31))).as("three Mondays later, on a Thursday").isTrue();
        assertThat(digest(MONDAY.plusDays(34))).isFalse();
        assertThat(digest(MONDAY.plusDays(35))).isTrue();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE kind = 'reminder-digest'")).isEqualTo(3);
    }

    @Test
    void theOverviewTellsWhatIsLateAndWhatComes() {
        world.account(START.plusDays(3));
        long late = world.account(MONDAY.minusDays(100).isBefore(START) ? START : MONDAY.minusDays(100));
        database.execute("UPDATE account SET next_review_on = ? WHERE id = ?", java.sql.Date.valueOf(MONDAY.minusDays(70)), late);
        world.account(MONDAY.plusDays(10));
        digest(MONDAY);
        assertThat(digest(MONDAY.plusDays(7))).isTrue();
        Map<String, Object> mail = database.query("SELECT subject, body_text FROM outbox_message WHERE kind = 'reminder-digest'").get(0);
        assertThat(String.valueOf(mail.get("subject"))).isEqualTo("Weekoverzicht van 13 april 2026: 2 herzieningen te laat");
        assertThat(String.valueOf(mail.get("body_text"))).contains("Te laat: 2, waarvan 1 meer dan 60 dagen", "Komende zeven dagen: 1", "77 dagen te laat", "/accounts/" + late);
    }

    @Test
    void aManagerGetsOneLetterAMonthWhenSomethingIsVeryLate() throws Exception {
        world.account(START);
        world.account(START.plusDays(30));
        assertThat(letters(START)).as("a new register has missed nothing").isZero();
        assertThat(letters(LocalDate.of(2026, 4, 1))).as("nothing is very late").isZero();
        assertThat(letters(LocalDate.of(2026, 5, 1))).as("60 days is not more than 60 days").isZero();
        assertThat(letters(LocalDate.of(2026, 5, 3))).as("the month has been done").isZero();
        assertThat(letters(LocalDate.of(2026, 6, 1))).isEqualTo(1);
        assertThat(letters(LocalDate.of(2026, 6, 2))).isZero();
        Map<String, Object> mail = database.query("SELECT m.id, m.subject, m.body_text, m.recipient_name FROM outbox_message m WHERE m.kind = 'monthly-letter'").get(0);
        assertThat(mail.get("recipient_name")).isEqualTo("Mia Voorbeeld");
        assertThat(String.valueOf(mail.get("subject"))).isEqualTo("Brief van juni 2026: 2 herzieningen meer dan 60 dagen te laat");
        assertThat(String.valueOf(mail.get("body_text"))).contains("omdat je leiding geeft");
        assertThat(database.number("SELECT COUNT(*) FROM outbox_attachment WHERE message_id = ? AND file_name = 'herzieningen-te-laat-2026-06.pdf'", mail.get("id"))).isOne();

        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        String href = noor.get("/herinneringen").page().select("#maandbrieven tbody a").attr("href");
        Visitor.Answer pdf = noor.get(href);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Disposition")).contains("herzieningen-te-laat-2026-06.pdf");
        VeraPdf.assertCompliant(pdf.bytes(), "ua1", "3a");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Beste Mia Voorbeeld", "91 dagen", "Olga Voorbeeld");
        }
        assertThat(Visitor.as(server, users, world.owner.id(), Role.REQUESTER).get(href).status()).isEqualTo(403);
        assertThat(noor.get("/herinneringen/maandbrieven/999999.pdf").status()).isEqualTo(404);
    }

    @Test
    void withoutAManagerTheLetterFallsToCommunications() {
        world.account(START);
        world.leaves(world.manager, START);
        letters(START);
        assertThat(letters(LocalDate.of(2026, 6, 1))).isEqualTo(1);
        assertThat(database.query("SELECT recipient_name FROM outbox_message WHERE kind = 'monthly-letter'")).extracting(row -> row.get("recipient_name"))
            .isEqualTo(List.of("afdeling Communicatie"));
        assertThat(letters(LocalDate.of(2026, 6, 2))).isZero();
    }

    @Test
    void whoSubstitutesElsewhereIsSubstitutedThemselves() {
        Person bert = world.person("Bert Voorbeeld", START);
        Person carla = world.person("Carla Voorbeeld", START);
        world.account(START);
        world.accountInRegionOf(bert, START);
        world.away(world.manager, bert, START, START.plusYears(1));
        world.away(bert, carla, START, START.plusYears(1));
        letters(START);
        assertThat(letters(LocalDate.of(2026, 6, 1))).isEqualTo(2);
        assertThat(database.query("SELECT recipient_name FROM outbox_message WHERE kind = 'monthly-letter' ORDER BY id")).extracting(row -> row.get("recipient_name"))
            .containsExactly("afdeling Communicatie", "Carla Voorbeeld");
    }

    @Test
    void aLetterKeepsOnesOwnRegionsApartFromThoseWhereOneStandsIn() throws Exception {
        Person bert = world.person("Bert Voorbeeld", START);
        world.account(START);
        world.accountInRegionOf(bert, START);
        world.away(world.manager, bert, START, START.plusYears(1));
        letters(START);
        assertThat(letters(LocalDate.of(2026, 6, 1))).isEqualTo(1);
        String mail = String.valueOf(database.query("SELECT body_text FROM outbox_message WHERE kind = 'monthly-letter'").get(0).get("body_text"));
        List<String> regions = database.query("SELECT g.name FROM account a JOIN location l ON l.id = a.location_id JOIN region g ON g.id = l.region_id ORDER BY a.id").stream()
            .map(row -> String.valueOf(row.get("name"))).toList();
        assertThat(mail).contains("omdat je leiding geeft aan " + regions.get(1) + ".", "Wie leiding geeft aan " + regions.get(0) + ", bereiken we niet.");
        byte[] pdf = letters.pdf(AUDITOR, database.number("SELECT id FROM monthly_letter")).pdf();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).containsSubsequence("Je geeft leiding aan de locaties hieronder.", "AC Elders", "bereiken we niet", "AC De Proef");
        }
    }

    private boolean digest(LocalDate day) {
        clock.set(day);
        return digest.sendWhenDue(day);
    }

    private int letters(LocalDate day) {
        clock.set(day);
        return letters.sendWhenDue(day);
    }
}
