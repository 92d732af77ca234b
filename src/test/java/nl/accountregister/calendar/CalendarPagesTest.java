package nl.accountregister.calendar;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.location.Region;
import nl.accountregister.person.Person;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Role;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class CalendarPagesTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

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

    Visitor noor;

    @BeforeEach
    void begin() {
        world.begin();
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
    }

    @AfterEach
    void end() {
        database.execute("DELETE FROM review_action");
        clock.reset();
    }

    @Test
    void theMonthShowsWhatIsDueAndWhatWasDoneOnItsDayAsTableAndAsList() {
        long due = world.account(START.plusDays(8));
        long done = world.account(START.plusDays(200));
        long review = review(done, START.minusDays(1), START);
        long action = action(review, done, "Herstelmailbox <b>laten maken</b>", world.deputy, START.plusDays(8));
        world.account(START.plusMonths(1));
        long waiting = review(done, START.minusDays(2), START.plusDays(1));
        database.execute("UPDATE review SET status = 'AWAITING_SECOND' WHERE id = ?", waiting);
        Document page = noor.get("/kalender").page();
        assertThat(page.title()).startsWith("Kalender van maart 2026");
        assertThat(page.select(".reg-calendar-grid tbody tr")).hasSize(6);
        assertThat(page.select(".reg-calendar-grid tbody th[scope=row]").first().text()).contains("week 9");
        assertThat(page.select(".reg-calendar-cell--today").text()).contains("2 vandaag", "gedaan");
        Element tenth = page.selectFirst(".reg-calendar-grid td:has(time[datetime=2026-03-10])");
        assertThat(tenth.select("a").eachAttr("href")).containsExactly("/accounts/" + due, "/acties/" + action);
        Element listed = page.getElementById("lijst-2026-03-10").parent();
        assertThat(listed.select("a").eachAttr("href")).containsExactly("/accounts/" + due, "/acties/" + action);
        assertThat(listed.text()).contains("dinsdag 10 maart 2026", "Olga Voorbeeld", "Herstelmailbox <b>laten maken</b>", "Dirk Voorbeeld");
        assertThat(page.select(".reg-calendar-days time[datetime]").eachAttr("datetime")).containsExactly("2026-03-02", "2026-03-10");
        assertThat(page.select(".reg-card .reg-sub").eachText()).contains("3 herzieningen en acties in maart 2026.");
        assertThat(noor.get("/kalender?maand=2026-04").page().select(".reg-calendar-grid td a")).hasSize(1);
        assertThat(noor.get("/kalender?weergave=lijst").page().select(".reg-calendar-grid")).isEmpty();
    }

    @Test
    void theNeighbouringMonthsKeepTheFilters() {
        Document page = noor.get("/kalender?maand=2026-12&locatie=" + world.place.id()).page();
        assertThat(page.select("a[rel=prev]").attr("href")).isEqualTo("/kalender?maand=2026-11&locatie=" + world.place.id());
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/kalender?maand=2027-01&locatie=" + world.place.id());
        assertThat(page.select("form[role=search] input[name=maand]").val()).isEqualTo("2026-12");
        assertThat(page.select("#locatie option[selected]").text()).isEqualTo(world.place.name());
        assertThat(noor.get("/kalender?maand=2099-12").page().select("a[rel=next]")).isEmpty();
        assertThat(noor.get("/kalender?maand=2000-01").page().select("a[rel=prev]")).isEmpty();
    }

    @Test
    void whatIsOverdueStandsOnTopWhateverTheMonthAndGoesOnInTheList() {
        for (int i = 1; i <= Calendar.OVERDUE + 3; i++) {
            world.account(START.plusDays(i));
        }
        clock.set(START.plusDays(20));
        noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Document page = noor.get("/kalender?maand=2027-01").page();
        assertThat(page.getElementById("te-laat").text()).isEqualTo("Te laat (11)");
        Element late = page.getElementById("te-laat").parent();
        assertThat(late.select("li")).hasSize(Calendar.OVERDUE);
        assertThat(late.select("li").first().text()).contains("3 maart 2026", "19 dagen te laat");
        assertThat(late.select("p > a").text()).startsWith("en nog 3");
        Document list = noor.get(late.select("p > a").attr("href")).page();
        assertThat(list.select("tbody tr")).hasSize(11);
        assertThat(list.select("h1").text()).isEqualTo("Te laat");
    }

    @Test
    void aFullDayShowsAFewAndALinkToAllOfThem() {
        for (int i = 0; i < Calendar.PER_DAY + 26; i++) {
            world.account(START.plusDays(3));
        }
        Document page = noor.get("/kalender?regio=" + world.place.regionId()).page();
        Element day = page.selectFirst(".reg-calendar-grid td:has(time[datetime=2026-03-05])");
        assertThat(day.select(".reg-calendar-item")).hasSize(Calendar.PER_DAY);
        Element more = day.select("li").last().selectFirst("a");
        assertThat(more.text()).isEqualTo("en nog 26");
        Document list = noor.get(more.attr("href")).page();
        assertThat(more.attr("href")).contains("regio=" + world.place.regionId());
        assertThat(list.select("h1").text()).isEqualTo("Op donderdag 5 maart 2026");
        assertThat(list.select("tbody tr")).hasSize(25);
        assertThat(list.select(".reg-paging__count").text()).isEqualTo("1 tot en met 25 van 30 resultaten");
    }

    @Test
    void theFiltersNarrowByLocationRegionAndPerson() {
        Region region = locations.add(new Region(null, "Andere regio " + System.nanoTime()));
        Location other = locations.add(new Location(null, "AC Elders " + System.nanoTime(), LocationKind.values()[0], region.id(), "Elders", null, null));
        Person petra = world.person("Petra Voorbeeld", START.minusYears(1));
        long mine = world.account(START.plusDays(1));
        long hers = world.account(petra, null, START.plusDays(2));
        database.execute("UPDATE account SET location_id = ? WHERE id = ?", other.id(), hers);
        long review = review(mine, START.minusDays(9), START.minusDays(40));
        action(review, mine, "Iets doen", petra, START.plusDays(4));
        assertThat(days("?locatie=" + world.place.id())).containsExactly("2026-03-03", "2026-03-06");
        assertThat(days("?locatie=" + other.id())).containsExactly("2026-03-04");
        assertThat(days("?regio=" + region.id())).containsExactly("2026-03-04");
        assertThat(days("?medewerker=" + petra.id())).containsExactly("2026-03-04", "2026-03-06");
        assertThat(days("?medewerker=" + world.deputy.id())).containsExactly("2026-03-03");
        assertThat(days("?medewerker=999999")).isEmpty();
    }

    @Test
    void whoSeesOwnAccountsSeesTheirsAndTheirActionsAndNothingAfterLeaving() {
        Person petra = world.person("Petra Voorbeeld", START.minusYears(1));
        long theirs = world.account(START.plusDays(1));
        world.account(petra, null, START.plusDays(2));
        long review = review(theirs, START.minusDays(9), START.minusDays(40));
        action(review, theirs, "Iets doen", petra, START.plusDays(4));
        Visitor dirk = Visitor.as(server, users, world.deputy.id(), Role.REQUESTER);
        Visitor hers = Visitor.as(server, users, petra.id(), Role.REQUESTER);
        Visitor nobody = Visitor.as(server, users, Role.REQUESTER);
        assertThat(days(dirk, "")).containsExactly("2026-03-03", "2026-03-06");
        assertThat(days(hers, "")).containsExactly("2026-03-04", "2026-03-06");
        assertThat(days(nobody, "")).isEmpty();
        assertThat(dirk.get("/kalender").page().getElementById("medewerker")).isNull();
        assertThat(days(dirk, "?medewerker=" + petra.id())).containsExactly("2026-03-06");
        assertThat(days(Visitor.as(server, users, Role.AUDITOR), "")).hasSize(3);
        assertThat(Visitor.to(server).get("/kalender").location()).startsWith("/login");
    }

    @Test
    void whatNeedNotBeDoneIsNotThere() {
        long suspended = world.account(START.plusDays(1));
        long closed = world.account(START.plusDays(2));
        long review = review(closed, START.minusDays(9), START.minusDays(40));
        action(review, closed, "Iets doen", null, START.plusDays(4));
        database.execute("UPDATE review_action SET status = 'DONE', finished_at = created_at WHERE due_on = ?", Date.valueOf(START.plusDays(4)));
        action(review, closed, "Nog iets doen", null, START.plusDays(5));
        assertThat(days("")).containsExactly("2026-03-03", "2026-03-04", "2026-03-07");
        transitions.suspend(COMMUNICATIONS, suspended, "Even niet");
        transitions.close(COMMUNICATIONS, closed, "Weg");
        assertThat(days("")).isEmpty();
    }

    @Test
    void theApiGivesThePeriodPageByPage() {
        long id = world.account(START.plusDays(1));
        world.account(START.plusDays(40));
        Map<String, Object> answer = noor.json("GET", "/api/v1/kalender", null).json();
        assertThat(answer).containsEntry("totaal", 1).containsEntry("pagina", 1).containsEntry("grootte", 25);
        assertThat(first(answer)).containsEntry("dag", "2026-03-03").containsEntry("soort", "HERZIENING").containsEntry("wie", "Olga Voorbeeld")
            .containsEntry("achterstallig", false);
        assertThat(first(answer).get("account")).isEqualTo(Map.of("id", (int) id, "naam", name(id)));
        assertThat(noor.json("GET", "/api/v1/kalender?van=2026-03-01&tot=2026-12-31&grootte=1&pagina=2", null).json()).containsEntry("totaal", 2);
        assertThat(noor.json("GET", "/api/v1/kalender?achterstallig=true", null).json()).containsEntry("totaal", 0);
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "/kalender?maand=2026-13, 400", "/kalender?maand=1999-12, 400", "/kalender?maand=2100-01, 400", "/kalender?maand=maart, 400",
        "/kalender?locatie=x, 400", "/kalender?weergave=week, 400", "/kalender?onbekend=1, 400", "/kalender?regio=999999, 200",
        "/kalender/lijst?van=2026-02-31, 400", "/kalender/lijst?van=2026-03-02&tot=2026-03-01, 400", "/kalender/lijst?achterstallig=true&van=2026-03-01, 400",
        "/kalender/lijst, 200", "/kalender/lijst?tot=2020-01-01, 200", "/kalender/lijst?van=9999-12-31, 200", "/kalender/lijst?pagina=900, 200",
        "/api/v1/kalender?grootte=101, 400",
    })
    void badAddressesAreRefused(String path, int status) {
        assertThat(noor.get(path).status()).isEqualTo(status);
    }

    @Test
    void whoIsOneOfVeryManyIsFoundByName() {
        for (int i = 0; i < 51; i++) {
            world.person("Medewerker Voorbeeld " + i, START.minusYears(1));
        }
        world.person("Zoë Laatste", START.minusYears(1));
        assertThat(noor.get("/kalender").page().getElementById("medewerker-zoek")).isNotNull();
        assertThat(noor.get("/kalender?medewerker-zoek=laatste").page().select("#medewerker option").eachText()).contains("Zoë Laatste");
    }

    private List<String> days(String query) {
        return days(noor, query);
    }

    private static List<String> days(Visitor visitor, String query) {
        return visitor.get("/kalender" + query).page().select(".reg-calendar-days time[datetime]").eachAttr("datetime").stream()
            .filter(day -> day.startsWith("2026-03")).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> first(Map<String, Object> answer) {
        return ((List<Map<String, Object>>) answer.get("kalender")).get(0);
    }

    private String name(long account) {
        return (String) database.query("SELECT name FROM account WHERE id = ?", account).get(0).get("name");
    }

    private long review(long account, LocalDate due, LocalDate done) {
        return CalendarStage.review(database, account, due, done);
    }

    private long action(long review, long account, String what, Person who, LocalDate due) {
        return CalendarStage.action(database, clock, review, account, what, who == null ? null : who.id(), due);
    }
}
