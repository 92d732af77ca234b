package nl.accountregister.completeness;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.location.Location;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.Locations;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.security.Users;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import static nl.accountregister.deviation.DeviationWorld.AUDITOR;
import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("Completeness, with the profile of SGL")
class CompletenessTest {

    private static final Page.Slice ALL = new Page.Slice(1, 100);

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Places places;
    @Inject
    NoAccounts nones;
    @Inject
    StillAccounts still;
    @Inject
    Locations locations;
    @Inject
    AccountTransitions transitions;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private String key;

    @BeforeEach
    void begin() {
        clean();
        world.begin();
        key = "locatie-" + world.place.id() + "-FACEBOOK";
    }

    @AfterEach
    void end() {
        clean();
        clock.reset();
    }

    private void clean() {
        for (String table : List.of("no_account", "decision", "intake", "request_message", "plan_version", "management_plan", "account_request")) {
            database.execute("DELETE FROM " + table);
        }
    }

    @Test
    @DisplayName("an AC may have a page and need not; the four accounts that the document names have to be there")
    void expected() {
        assertThat(figures()).containsExactlyInAnyOrderEntriesOf(Map.of(PlaceState.MISSING, 4L, PlaceState.UNDECIDED, 1L));
        world.add(world.page());
        world.bare(account("SGLzorg op X", "X", "https://x.com/SGLzorg"));
        world.bare(account("Iets anders", "YOUTUBE", "https://www.youtube.com/@SGLzorgLimburg"));
        assertThat(figures()).containsExactlyInAnyOrderEntriesOf(Map.of(PlaceState.MISSING, 2L, PlaceState.REGISTERED, 3L));
        assertThat(places.list(AUDITOR, PlaceFilter.of(START), ALL).rows()).extracting(Place::key)
            .containsExactly("organisatie-LINKEDIN-sgl", "organisatie-FACEBOOK-sglzorg", "organisatie-X-sglzorg", "organisatie-YOUTUBE-sglzorglimburg", key);
    }

    @Test
    @DisplayName("what is closed, of another kind or elsewhere does not count; a place comes and goes with its location")
    void whatDoesNotCount() {
        long page = world.add(world.page());
        transitions.close(COMMUNICATIONS, page, "Klaar");
        locations.add(new Location(null, "Kantoor", LocationKind.OFFICE, null, "Proefdorp", null, null));
        locations.add(new Location(null, "AC Straks", LocationKind.ACTIVITY_CENTRE, null, "Proefdorp", START.plusDays(1), null));
        locations.add(new Location(null, "AC Weg", LocationKind.ACTIVITY_CENTRE, null, "Proefdorp", null, START));
        assertThat(places.get(AUDITOR, key).state()).isEqualTo(PlaceState.UNDECIDED);
        assertThat(names()).doesNotContain("Kantoor", "AC Straks", "AC Weg");
        clock.set(START.plusDays(1));
        assertThat(names()).contains("AC Straks");
    }

    @Test
    @DisplayName("a request and an account in preparation are on their way")
    void onTheirWay() {
        world.bare(world.corporate("LINKEDIN"));
        long request = request("SUBMITTED", START);
        assertThat(places.get(AUDITOR, key)).extracting(Place::state, Place::requestId).containsExactly(PlaceState.REQUESTED, request);
        assertThatThrownBy(() -> nones.record(COMMUNICATIONS, key, "Hoeft niet", null)).isInstanceOf(Conflict.class);
        clock.set(START.plusDays(3));
        database.execute("UPDATE account_request SET status = 'REJECTED', status_since = ? WHERE id = ?", moment(START.plusDays(2)), request);
        assertThat(places.get(AUDITOR, key).state()).isEqualTo(PlaceState.UNDECIDED);
        assertThat(on(START.plusDays(1)).state()).as("the day before the decision").isEqualTo(PlaceState.REQUESTED);
        long page = world.add(world.page());
        prepare(page);
        assertThat(places.get(AUDITOR, key)).extracting(Place::state, Place::accountId).containsExactly(PlaceState.IN_PREPARATION, page);
    }

    @Test
    @DisplayName("communications records that there is none on purpose, until a day or for good, and can take that back; the past keeps its answer")
    void onPurpose() {
        world.bare(world.corporate("LINKEDIN"));
        nones.record(COMMUNICATIONS, key, "Het team heeft er geen tijd voor.", START.plusDays(10));
        assertThat(places.get(AUDITOR, key).none()).extracting(Place.None::reason, Place.None::endsOn, Place.None::byName)
            .containsExactly("Het team heeft er geen tijd voor.", START.plusDays(10), "Noor Voorbeeld");
        assertThatThrownBy(() -> nones.record(COMMUNICATIONS, key, "Nog eens", null)).isInstanceOf(Conflict.class);
        clock.set(START.plusDays(11));
        assertThat(places.get(AUDITOR, key).state()).as("after its last day").isEqualTo(PlaceState.UNDECIDED);
        nones.record(COMMUNICATIONS, key, "Nog steeds niet.", null);
        clock.set(START.plusDays(20));
        nones.withdraw(COMMUNICATIONS, key);
        assertThat(places.get(AUDITOR, key).state()).isEqualTo(PlaceState.UNDECIDED);
        assertThatThrownBy(() -> nones.withdraw(COMMUNICATIONS, key)).isInstanceOf(Conflict.class);
        world.add(world.page());
        assertThat(on(START.plusDays(5)).none().reason()).isEqualTo("Het team heeft er geen tijd voor.");
        assertThat(on(START.plusDays(15)).none().reason()).isEqualTo("Nog steeds niet.");
        assertThat(on(START.plusDays(19)).state()).isEqualTo(PlaceState.DELIBERATELY_NONE);
        assertThat(places.get(AUDITOR, key).state()).isEqualTo(PlaceState.REGISTERED);
        assertThat(nones.of(AUDITOR, key)).extracting(NoAccount::reason).containsExactly("Nog steeds niet.", "Het team heeft er geen tijd voor.");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action LIKE 'geen-account.%' AND subject_type = 'locatie' AND subject_id = ?", world.place.id())).isEqualTo(3);
    }

    @Test
    @DisplayName("it needs a reason and a last day that has yet to come, and is for communications alone")
    void refused() {
        assertThatThrownBy(() -> nones.record(COMMUNICATIONS, key, " ", START.minusDays(1))).isInstanceOfSatisfying(RuleViolation.class,
            e -> assertThat(e.violations()).extracting(v -> v.field()).containsExactly("reden", "tot"));
        assertThatThrownBy(() -> nones.record(AUDITOR, key, "Nee", null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> nones.record(COMMUNICATIONS, "locatie-1-TIKTOK", "Nee", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> places.figures(AUDITOR, PlaceFilter.of(START.plusDays(1)))).isInstanceOf(BadRequest.class);
    }

    @Test
    @DisplayName("list, table, counts and file have the same places; the home page of communications tells what is missing")
    void pages() throws Exception {
        world.add(world.page());
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        assertThat(noor.get("/volledigheid").page().select("tbody tr")).hasSize(5);
        assertThat(noor.get("/volledigheid?weergave=matrix").page().select("tbody tr")).hasSize(5);
        assertThat(noor.get("/volledigheid?weergave=matrix").page().select("thead th").eachText()).containsExactly("Waar", "X", "Facebook", "LinkedIn", "YouTube");
        assertThat(noor.get("/volledigheid?stand=ONTBREEKT").page().select("tbody tr")).hasSize(4);
        assertThat(noor.get("/volledigheid?weergave=matrix&stand=GEREGISTREERD&platform=FACEBOOK").page().select("tbody tr")).hasSize(1);
        assertThat(noor.get("/volledigheid?hoe=MAG&regio=" + world.region.id() + "&locatie=" + world.place.id()).page().select("tbody tr")).hasSize(1);
        assertThat(noor.get("/volledigheid.csv?stand=ONTBREEKT").body().split("\r\n")).hasSize(5);
        assertThat(noor.json("GET", "/api/v1/volledigheid?stand=ONTBREEKT", null).json()).containsEntry("totaal", 4);
        assertThat(noor.get("/").page().select("a[href='/volledigheid?stand=ONTBREEKT']")).hasSize(1);
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/").page().select("a[href='/volledigheid?stand=ONTBREEKT']")).isEmpty();
        for (String bad : List.of("stand=WEG", "platform=TIKTOK", "hoe=ooit", "peildatum=2026-02-31", "peildatum=2099-01-01", "peildatum=1999-01-01", "weergave=kaart", "pagina=0")) {
            assertThat(noor.get("/volledigheid?" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(noor.get("/volledigheid/" + key + "x").status()).isEqualTo(404);
        Visitor.Answer form = noor.post("/volledigheid/organisatie-X-sglzorg/bewust-geen", "reden", "");
        assertThat(form.status()).isEqualTo(422);
        assertThat(noor.post("/volledigheid/organisatie-X-sglzorg/bewust-geen", "reden", "We zijn van X af.").status()).isEqualTo(303);
        assertThat(noor.get("/volledigheid/organisatie-X-sglzorg").page().select("main").text()).contains("We zijn van X af.", "Geldt nu", "Bewust geen account");
        assertThat(noor.post("/volledigheid/organisatie-X-sglzorg/bewust-geen/intrekken").status()).isEqualTo(303);
        assertThat(noor.get("/volledigheid/organisatie-X-sglzorg").page().select("main").text()).contains("Ingetrokken op");
    }

    @Test
    @DisplayName("in preparation for too long is told from the sixty-first day on, also of a past day")
    void inPreparation() {
        long page = world.add(world.page());
        prepare(page);
        clock.set(START.plusDays(60));
        assertThat(still.inPreparation(AUDITOR, START.plusDays(60), ALL).rows()).isEmpty();
        clock.set(START.plusDays(61));
        assertThat(still.inPreparation(AUDITOR, START.plusDays(61), ALL).rows()).singleElement()
            .satisfies(a -> assertThat(a).extracting(StillAccount::id, StillAccount::since, StillAccount::days).containsExactly(page, START, 61L));
        assertThat(still.inPreparationNow()).isEqualTo(1);
        assertThat(still.inPreparation(AUDITOR, START.plusDays(60), ALL).total()).isZero();
        assertThat(Visitor.as(server, users, Role.COMMUNICATIONS).get("/").page().select("a[href='/volledigheid/voorbereiding']")).hasSize(1);
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/volledigheid/voorbereiding").page().select("tbody tr")).hasSize(1);
    }

    @Test
    @DisplayName("dormant is an account in use whose last post is more than ninety days ago by the reviews that hold")
    void dormant() {
        long quiet = world.add(world.page());
        long lively = world.add(world.corporate("X"));
        long unknown = world.add(world.corporate("LINKEDIN"));
        review(quiet, START, "2025-12-01");
        review(lively, START, "2025-12-01");
        review(lively, START.plusDays(5), "2026-03-01");
        review(unknown, START, "geen");
        clock.set(START.plusDays(10));
        assertThat(still.dormant(AUDITOR, START.plusDays(10), ALL).rows()).singleElement()
            .satisfies(a -> assertThat(a).extracting(StillAccount::id, StillAccount::since).containsExactly(quiet, LocalDate.of(2025, 12, 1)));
        assertThat(still.dormant(AUDITOR, START, ALL).rows()).as("before the second review").extracting(StillAccount::id).containsExactlyInAnyOrder(quiet, lively);
        database.execute("UPDATE review SET status = 'WITHDRAWN', withdrawn_at = ? WHERE account_id = ? AND done_on = ?", moment(START.plusDays(8)), lively, Date.valueOf(START.plusDays(5)));
        assertThat(still.dormant(AUDITOR, START.plusDays(10), ALL).total()).isEqualTo(2);
        assertThat(still.dormant(AUDITOR, START.plusDays(7), ALL).total()).as("while the second review held").isEqualTo(1);
        assertThat(Visitor.as(server, users, Role.AUDITOR).get("/volledigheid/slapend").page().select("tbody tr")).hasSize(2);
    }

    private Map<PlaceState, Long> figures() {
        return places.figures(AUDITOR, PlaceFilter.of(START));
    }

    private List<String> names() {
        return places.list(AUDITOR, PlaceFilter.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), ALL).rows().stream().map(Place::name).toList();
    }

    private Place on(LocalDate day) {
        return places.list(AUDITOR, new PlaceFilter(day, null, world.place.id(), null, null, null), ALL).rows().get(0);
    }

    private NewAccount account(String name, String platform, String url) {
        return new NewAccount(name, platform, AccountKind.CORPORATE, url, null, null, world.owner.id(), world.deputy.id(), List.of(), Visibility.PUBLIC, null,
            TwoFactor.ON, MAILBOX, 12, null);
    }

    /** As an approved request leaves it. */
    private void prepare(long account) {
        database.execute("UPDATE account SET status = 'IN_PREPARATION' WHERE id = ?", account);
        database.execute("UPDATE account_history SET status = 'IN_PREPARATION' WHERE account_id = ?", account);
    }

    private long request(String status, LocalDate day) {
        Visitor.as(server, users, Role.REQUESTER);
        long user = database.number("SELECT MAX(id) FROM user_account");
        database.execute("INSERT INTO account_request (status, kind, platform, location_id, name, requester_id, created_at, status_since, submitted_at, version)"
            + " VALUES (?, 'LOCATION_PAGE', 'FACEBOOK', ?, 'AC De Proef', ?, ?, ?, ?, 1)", status, world.place.id(), user, moment(day), moment(day), moment(day));
        return database.number("SELECT MAX(id) FROM account_request");
    }

    private void review(long account, LocalDate day, String lastPost) {
        database.execute("INSERT INTO review (account_id, due_on, done_on, done_at, done_by, done_by_name, outcome, answers) VALUES (?, ?, ?, ?, 0, 'Olga', 'IN_ORDER', ?)",
            account, Date.valueOf(day), Date.valueOf(day), moment(day), "{\"vragen\":[{\"id\":\"eigenaar\",\"soort\":\"JA_NEE\",\"nl\":\"\",\"en\":\"\",\"antwoord\":\"ja\",\"inOrde\":true},"
                + "{\"id\":\"laatsteBericht\",\"soort\":\"DATUM\",\"nl\":\"Wanneer?\",\"en\":\"When?\",\"antwoord\":\"" + lastPost + "\",\"inOrde\":true}]}");
    }

    private static Timestamp moment(LocalDate day) {
        return Timestamp.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
