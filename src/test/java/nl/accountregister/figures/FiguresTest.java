package nl.accountregister.figures;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.calendar.CalendarStage;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class FiguresTest {

    /** A day late in the month, so that the month has days that have passed. */
    private static final LocalDate TODAY = START.plusDays(18);

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    Figures figures;

    @Inject
    FiguresGauges gauges;

    @Inject
    AccountTransitions transitions;

    @Inject
    Locations locations;

    @Inject
    ReviewWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        world.begin();
        clock.set(TODAY);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    void whatIsOverdueIsCountedByRegionAndAge() {
        Region north = locations.add(new Region(null, "Aanvang " + System.nanoTime()));
        Location other = locations.add(new Location(null, "AC Noord " + System.nanoTime(), LocationKind.values()[0], north.id(), "Noord", null, null));
        for (int days : new int[] {1, 30, 31, 60, 61, 90, 91, 800}) {
            overdue(days);
        }
        at(other.id(), overdue(45));
        at(null, overdue(2));
        overdue(0);
        overdue(-1);
        transitions.suspend(COMMUNICATIONS, overdue(10), "Even niet");
        List<Figures.Overdue> overdue = figures.overview(AUDITOR).overdue();
        assertThat(overdue).extracting(Figures.Overdue::region).containsExactly(north.name(), region(), null);
        assertThat(overdue.get(0).byAge()).isEqualTo(Map.of(Age.TO_30, 0L, Age.TO_60, 1L, Age.TO_90, 0L, Age.OVER_90, 0L));
        assertThat(overdue.get(1).byAge()).isEqualTo(Map.of(Age.TO_30, 2L, Age.TO_60, 2L, Age.TO_90, 2L, Age.OVER_90, 2L));
        assertThat(overdue.get(2).total()).isEqualTo(1);
    }

    @Test
    void onTimeIsOnItsDateOrBeforeInTheMonthOfItsDate() {
        long id = world.account(TODAY.plusYears(1));
        reviewed(id, "2026-02-10", "2026-02-10");
        reviewed(id, "2026-02-11", "2026-01-20");
        reviewed(id, "2026-02-28", "2026-03-01");
        reviewed(id, "2026-03-19", "2026-03-19");
        reviewed(id, "2026-03-30", "2026-03-19");
        reviewed(id, "2024-03-31", "2024-03-31");
        reviewed(id, "2024-04-01", "2024-04-01");
        partial(reviewed(id, "2026-02-12", "2026-02-12"));
        database.execute("UPDATE review SET status = 'WITHDRAWN' WHERE id = ?", reviewed(id, "2026-02-13", "2026-02-13"));
        database.execute("UPDATE review SET status = 'AWAITING_SECOND' WHERE id = ?", reviewed(id, "2026-02-14", "2026-02-14"));
        due("2026-02-15");
        due("2026-03-20");
        List<Figures.Month> months = figures.overview(COMMUNICATIONS).months();
        assertThat(months).hasSize(24);
        assertThat(months.get(0)).isEqualTo(new Figures.Month(YearMonth.of(2024, 4), 1, 1, null));
        Figures.Month february = months.get(22);
        assertThat(february.month()).isEqualTo(YearMonth.of(2026, 2));
        assertThat(february.due()).isEqualTo(4);
        assertThat(february.onTime()).isEqualTo(2);
        assertThat(february.percent()).isEqualTo(50);
        assertThat(months.get(23)).isEqualTo(new Figures.Month(YearMonth.of(2026, 3), 1, 1, null));
        assertThat(months.get(10).percent()).isNull();
    }

    @Test
    void theMedianIsOfWhatWasLateAndCountsWhatIsOpenUntilToday() {
        long id = world.account(TODAY.plusYears(1));
        reviewed(id, "2026-02-10", "2026-02-10");
        reviewed(id, "2026-02-11", "2026-02-12");
        reviewed(id, "2026-02-12", "2026-02-16");
        Figures.Overview two = figures.overview(COMMUNICATIONS);
        assertThat(two.months().get(22).median()).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(two.median()).isEqualByComparingTo(new BigDecimal("2.5"));
        due("2026-02-18");
        Figures.Overview three = figures.overview(COMMUNICATIONS);
        assertThat(three.months().get(22).median()).isEqualByComparingTo("4");
        reviewed(id, "2025-03-20", "2025-05-20");
        assertThat(figures.overview(COMMUNICATIONS).median()).isEqualByComparingTo("4");
        reviewed(id, "2025-03-21", "2025-05-21");
        assertThat(figures.overview(COMMUNICATIONS).median()).isEqualByComparingTo("17");
    }

    @Test
    void theLadderTellsHowFarEachDateCame() {
        long id = world.account(TODAY.plusYears(1));
        reviewed(id, "2026-01-05", "2026-01-05");
        reviewed(id, "2026-01-06", "2026-01-20");
        reminded(id, "2026-01-06", -30);
        reminded(id, "2026-01-06", 7);
        reviewed(id, "2025-03-19", "2025-03-19");
        long late = due("2025-12-01");
        reminded(late, "2025-12-01", 90);
        passed(late, "2025-12-01", 120);
        List<Figures.Step> steps = figures.overview(COMMUNICATIONS).steps();
        assertThat(steps).extracting(Figures.Step::day).containsExactly(null, -30, -7, 0, 7, 14, 30);
        assertThat(steps.get(0)).isEqualTo(new Figures.Step(null, false, 1, 0));
        assertThat(steps.get(4)).isEqualTo(new Figures.Step(7, false, 1, 0));
        assertThat(steps.get(6)).isEqualTo(new Figures.Step(30, true, 1, 1));
    }

    @Test
    void thePageDrawsEachFigureAndSaysTheSameNumbersInATable() {
        overdue(5);
        overdue(70);
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        Document page = auditor.get("/cijfers").page();
        assertThat(page.select("svg[role=img]")).hasSize(4).allSatisfy(svg -> {
            assertThat(svg.attr("aria-labelledby").split(" ")).allSatisfy(id -> assertThat(svg.getElementById(id).text()).isNotBlank());
            assertThat(svg.select("[style]")).isEmpty();
        });
        assertThat(page.select("svg[aria-labelledby^=te-laat] .reg-chart__value").text()).isEqualTo("2");
        assertThat(page.select("table:has(caption:contains(per regio)) tbody tr").first().select("td").eachText()).containsExactly("1", "0", "1", "0", "2");
        assertThat(page.select("table:has(caption:contains(Op tijd)) tbody tr")).hasSize(24);
        assertThat(page.select("table:has(caption:contains(Op tijd)) tbody tr").first().text()).isEqualTo("maart 2026 1 0 0%");
        assertThat(auditor.get("/cijfers?taal=en").page().select("h1").text()).isEqualTo("Figures");
        assertThat(Visitor.as(server, users, Role.REQUESTER).get("/cijfers").status()).isEqualTo(403);
        assertThatThrownBy(() -> figures.overview(world.actor(world.owner))).isInstanceOf(Refused.class);
    }

    @Test
    void anEmptyRegisterHasFiguresToo() {
        Document page = Visitor.as(server, users, Role.AUDITOR).get("/cijfers").page();
        assertThat(page.text()).contains("Geen enkele herziening is te laat.", "In de laatste twaalf maanden was niets te laat.");
        assertThat(page.select("svg rect[width=NaN], svg rect[height=NaN]")).isEmpty();
    }

    @Test
    void theMonitoringReadsThemAndSeesNoNames() {
        long id = world.account(TODAY.plusYears(1));
        reviewed(id, "2026-02-10", "2026-02-10");
        reviewed(id, "2026-02-11", "2026-02-20");
        overdue(31);
        due(TODAY.plusDays(30).toString());
        due(TODAY.plusDays(31).toString());
        reminded(id, "2026-02-11", 7);
        gauges.refresh();
        assertThat(metrics(Visitor.to(server)).status()).isEqualTo(401);
        assertThat(metrics(Visitor.as(server, users, Role.REQUESTER)).status()).isEqualTo(403);
        String metrics = metrics(Visitor.as(server, users, Role.ADMINISTRATOR)).body();
        assertThat(metrics).contains("accountregister_reviews_overdue{days=\"31-60\",region=\"" + region() + "\"} 1.0",
            "accountregister_reviews_overdue{days=\"1-30\",region=\"" + region() + "\"} 0.0", "accountregister_reviews_due_soon 1.0",
            "accountregister_reviews_ontime_ratio 0.33", "accountregister_reminders_made{step=\"7\"} 1.0").doesNotContain("Voorbeeld");
        world.begin();
        clock.set(TODAY);
        gauges.refresh();
        assertThat(metrics(Visitor.as(server, users, Role.ADMINISTRATOR)).body()).doesNotContain("reviews_overdue{").contains("accountregister_reviews_ontime_ratio NaN");
    }

    private static Visitor.Answer metrics(Visitor visitor) {
        return visitor.send("GET", "/metrics", null, null, "Accept", "text/plain");
    }

    private String region() {
        return locations.regions().stream().filter(r -> r.id().equals(world.place.regionId())).findFirst().orElseThrow().name();
    }

    /** An account that many days overdue. */
    private long overdue(int days) {
        return due(TODAY.minusDays(days).toString());
    }

    private long due(String day) {
        long id = world.account(TODAY.plusYears(1));
        database.execute("UPDATE account SET next_review_on = ? WHERE id = ?", Date.valueOf(day), id);
        return id;
    }

    private void at(Long location, long account) {
        database.execute("UPDATE account SET location_id = ? WHERE id = ?", location, account);
    }

    private long reviewed(long account, String due, String done) {
        return CalendarStage.review(database, account, LocalDate.parse(due), LocalDate.parse(done));
    }

    private void partial(long review) {
        database.execute("UPDATE review SET part = 'PARTIAL' WHERE id = ?", review);
    }

    private void reminded(long account, String due, int step) {
        reminder(account, due, step, "TOLD");
    }

    private void passed(long account, String due, int step) {
        reminder(account, due, step, "PASSED");
    }

    private void reminder(long account, String due, int step, String status) {
        database.execute("INSERT INTO reminder (kind, subject_id, account_id, due_on, step, status, tell_from, planned_on, planned_at)"
            + " VALUES ('REVIEW', ?, ?, ?, ?, ?, ?, ?, ?)", account, account, Date.valueOf(due), step, status, Date.valueOf(TODAY), Date.valueOf(TODAY), Timestamp.from(clock.instant()));
    }
}
