package nl.accountregister.person;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Violation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.deviation.DeviationWorld.AUDITOR;
import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@MicronautTest(transactional = false)
@DisplayName("An absence")
class AbsencesTest {

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Absences absences;
    @Inject
    PeopleChanges staff;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private Actor olga;

    @BeforeEach
    void begin() {
        world.begin();
        olga = new Actor(903L, world.owner.id(), world.owner.name(), Set.of(Role.REQUESTER));
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("holds from its first day up to and including its last, and names the substitute")
    void holds() {
        record(START.plusDays(3), START.plusDays(5), world.deputy.id());
        assertThat(awayOn(2)).isNull();
        assertThat(awayOn(3).substituteId()).isEqualTo(world.deputy.id());
        assertThat(awayOn(5).untilOn()).isEqualTo(START.plusDays(5));
        assertThat(awayOn(6)).isNull();
        assertThat(absences.on(START.plusDays(4), List.of(world.deputy.id()))).isEmpty();
        assertThat(absences.on(START.plusDays(4), List.of())).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1} days from now: {2}")
    @CsvSource({"1, 0, tot person.absence.reversed", "-9, -1, tot person.absence.past", "0, 365, tot person.absence.long", "367, 370, vanaf person.absence.far",
        "-1500, 1, vanaf person.absence.beforeService", "12, 14, vanaf person.absence.overlap", "8, 10, vanaf person.absence.overlap",
        "5, 30, vanaf person.absence.overlap"})
    void period(int from, int until, String refusal) {
        record(START.plusDays(10), START.plusDays(12), null);
        assertThat(refusals(START.plusDays(from), START.plusDays(until), null)).contains(refusal);
        assertThat(database.number("SELECT COUNT(*) FROM person_absence")).isOne();
    }

    @ParameterizedTest(name = "from {0} to {1} days from now")
    @CsvSource({"0, 364", "-5, 0", "0, 9", "13, 13", "365, 366"})
    void fits(int from, int until) {
        if (until < 100) {
            record(START.plusDays(10), START.plusDays(12), null);
        }
        assertThat(record(START.plusDays(from), START.plusDays(until), null)).isPositive();
    }

    @Test
    @DisplayName("tells everything that is wrong at once, and needs both days")
    void everything() {
        assertThat(refusals(null, null, world.owner.id())).containsExactly("vanaf error.required", "tot error.required", "vervanger person.absence.self");
        staff.leave(COMMUNICATIONS, world.deputy.id(), START.plusDays(2));
        assertThat(refusals(START.plusDays(3), START.plusDays(4), world.deputy.id())).containsExactly("vervanger person.absence.substitute");
        assertThat(refusals(START.plusDays(3), START.plusDays(4), 999_999L)).containsExactly("vervanger person.absence.substitute");
        record(START.plusDays(2), START.plusDays(4), world.deputy.id());
        assertThat(absences.of(olga, world.owner.id()).get(0).substituteLeaves()).isTrue();
    }

    @Test
    @DisplayName("says when the substitute is away as well, and refuses nothing for it")
    void both() {
        record(START, START.plusDays(9), world.deputy.id());
        assertThat(absences.of(olga, world.owner.id()).get(0).substituteAwayFrom()).isNull();
        absences.record(COMMUNICATIONS, world.deputy.id(), new NewAbsence(START.plusDays(9), START.plusDays(20), world.owner.id(), null));
        AbsenceRow row = absences.of(olga, world.owner.id()).get(0);
        assertThat(row.substituteAwayFrom()).isEqualTo(START.plusDays(9));
        assertThat(row.substituteAwayUntil()).isEqualTo(START.plusDays(20));
    }

    @Test
    @DisplayName("is changed and may overlap itself; what is over stays as it was")
    void changes() {
        long id = record(START.plusDays(3), START.plusDays(5), null);
        absences.change(olga, world.owner.id(), id, new NewAbsence(START.plusDays(4), START.plusDays(8), world.deputy.id(), " Bel de balie. "));
        assertThat(awayOn(3)).isNull();
        assertThat(awayOn(8).note()).isEqualTo("Bel de balie.");
        clock.set(START.plusDays(9));
        assertThatThrownBy(() -> absences.change(olga, world.owner.id(), id, new NewAbsence(START.plusDays(9), START.plusDays(9), null, null)))
            .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> absences.end(olga, world.owner.id(), id)).isInstanceOf(Conflict.class);
        assertThat(actions()).containsExactly("afwezigheid.vastgelegd", "afwezigheid.gewijzigd");
    }

    @Test
    @DisplayName("taken back before it begins never was; ended after it began it was until yesterday")
    void ends() {
        long first = record(START.plusDays(3), START.plusDays(5), null);
        absences.end(olga, world.owner.id(), first);
        assertThat(awayOn(4)).isNull();
        assertThat(absences.of(olga, world.owner.id())).isEmpty();
        assertThatThrownBy(() -> absences.end(olga, world.owner.id(), first)).isInstanceOf(Conflict.class);

        long second = record(START.plusDays(3), START.plusDays(9), null);
        clock.set(START.plusDays(5));
        absences.end(olga, world.owner.id(), second);
        assertThat(awayOn(4)).isNotNull();
        assertThat(awayOn(5)).isNull();
        assertThat(actions()).containsExactly("afwezigheid.vastgelegd", "afwezigheid.ingetrokken", "afwezigheid.vastgelegd", "afwezigheid.beeindigd");
    }

    @Test
    @DisplayName("is one's own business and that of who manages staff; the log does not tell the note")
    void rights() {
        Actor dirk = new Actor(904L, world.deputy.id(), world.deputy.name(), Set.of(Role.REQUESTER));
        NewAbsence days = new NewAbsence(START, START.plusDays(1), world.deputy.id(), "Ligt in het ziekenhuis");
        assertThatThrownBy(() -> absences.record(dirk, world.owner.id(), days)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> absences.record(AUDITOR, world.owner.id(), days)).isInstanceOf(Refused.class);
        long id = absences.record(COMMUNICATIONS, world.owner.id(), days);
        assertThatThrownBy(() -> absences.of(dirk, world.owner.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> absences.end(dirk, world.owner.id(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> absences.get(olga, world.deputy.id(), id)).isInstanceOf(NotFound.class);
        assertThat(absences.of(AUDITOR, world.owner.id())).extracting(AbsenceRow::substituteName, AbsenceRow::recordedByName)
            .containsExactly(org.assertj.core.groups.Tuple.tuple(world.deputy.name(), COMMUNICATIONS.name()));
        assertThat(database.query("SELECT d.* FROM audit_detail d JOIN audit_entry e ON e.seq = d.seq WHERE e.action = 'afwezigheid.vastgelegd' ORDER BY e.seq DESC LIMIT 1").toString())
            .contains(world.deputy.name()).doesNotContain("ziekenhuis");
        staff.leave(COMMUNICATIONS, world.owner.id(), START.minusDays(1));
        assertThatThrownBy(() -> absences.record(COMMUNICATIONS, world.owner.id(), days)).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("recorded twice at the same moment is there once")
    void race() throws Exception {
        List<Callable<String>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(() -> {
                try {
                    record(START, START.plusDays(2), null);
                    return "recorded";
                } catch (RuleViolation e) {
                    return e.getMessage();
                }
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<String> outcomes = new ArrayList<>();
        for (Future<String> done : pool.invokeAll(both)) {
            outcomes.add(done.get());
        }
        pool.shutdown();
        assertThat(outcomes).containsExactlyInAnyOrder("recorded", "person.absence.overlap");
        assertThat(database.number("SELECT COUNT(*) FROM person_absence")).isOne();
    }

    @Test
    @DisplayName("is recorded from one's own page, which the home page leads to, and shown there and beside the owner")
    void pages() {
        long account = world.add(world.page());
        Visitor visitor = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        String own = "/medewerkers/" + world.owner.id();
        assertThat(visitor.get("/").page().select("a[href=" + own + "#afwezigheid]")).hasSize(1);
        assertThat(visitor.get(own).page().select("#afwezigheid a[href=" + own + "/afwezigheid/nieuw]").text()).isEqualTo("Ik ben er even niet");
        Visitor.Answer wrong = visitor.post(own + "/afwezigheid/nieuw", "vanaf-dag", "31", "vanaf-maand", "2", "vanaf-jaar", "2026", "tot-dag", "3",
            "tot-maand", "3", "tot-jaar", "2026", "vervanger", String.valueOf(world.deputy.id()), "toelichting", "Bel de balie");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#vanaf-fout").text()).contains("die bestaat");
        assertThat(wrong.page().select("textarea").text()).isEqualTo("Bel de balie");
        Element chosen = wrong.page().selectFirst("#vervanger option[selected]");
        assertThat(chosen.text()).isEqualTo(world.deputy.name());

        Visitor.Answer done = visitor.post(own + "/afwezigheid/nieuw", "vanaf-dag", "2", "vanaf-maand", "3", "vanaf-jaar", "2026", "tot-dag", "9",
            "tot-maand", "3", "tot-jaar", "2026", "vervanger", String.valueOf(world.deputy.id()), "toelichting", "Bel de balie");
        assertThat(done.location()).isEqualTo(own + "#afwezigheid");
        assertThat(visitor.get(own).page().select("#afwezigheid").text()).contains("2 maart 2026 t/m 9 maart 2026", world.deputy.name(), "Bel de balie", "nu afwezig");
        assertThat(visitor.get("/accounts/" + account).page().select("#gegevens").text())
            .contains(world.owner.name() + " (afwezig t/m 9 maart 2026, vervanger " + world.deputy.name() + ")");
        assertThat(visitor.get("/").page().select("#wacht-op-jou + ul").text()).contains("Ben je er weer?");
        String change = visitor.get(own).page().select("#afwezigheid td a").attr("href");
        assertThat(visitor.post(change, "actie", "intrekken").location()).isEqualTo(own + "#afwezigheid");
        assertThat(visitor.get("/accounts/" + account).page().select("#gegevens").text()).doesNotContain("afwezig");
    }

    @Test
    @DisplayName("goes through the API as well")
    void api() {
        Visitor visitor = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        String path = "/api/v1/medewerkers/" + world.owner.id() + "/afwezigheid";
        Visitor.Answer added = visitor.json("POST", path, Map.of("vanaf", "2026-03-02", "tot", "2026-03-05", "vervanger", world.deputy.id()));
        assertThat(added.status()).isEqualTo(201);
        long id = database.number("SELECT id FROM person_absence");
        assertThat(visitor.json("PATCH", path + "/" + id, Map.of("tot", "2026-03-04", "toelichting", "x")).body())
            .contains("\"tot\":\"2026-03-04\"", "\"toelichting\":\"x\"", "\"naam\":\"" + world.deputy.name());
        assertThat(visitor.json("PATCH", path + "/" + id, Map.of("tot", "2026-03-01")).status()).isEqualTo(422);
        assertThat(visitor.json("POST", path + "/" + id + "/intrekken", null).body()).contains("\"afwezigheden\":[]");
        assertThat(visitor.json("POST", "/api/v1/medewerkers/" + world.deputy.id() + "/afwezigheid", Map.of()).status()).isEqualTo(404);
    }

    private long record(LocalDate from, LocalDate until, Long substitute) {
        return absences.record(olga, world.owner.id(), new NewAbsence(from, until, substitute, null));
    }

    private List<String> refusals(LocalDate from, LocalDate until, Long substitute) {
        return catchThrowableOfType(RuleViolation.class, () -> record(from, until, substitute)).violations().stream()
            .map((Violation v) -> v.field() + " " + v.key()).toList();
    }

    private Absence awayOn(int days) {
        return absences.on(START.plusDays(days), List.of(world.owner.id(), world.deputy.id())).get(world.owner.id());
    }

    private List<String> actions() {
        return database.query("SELECT action FROM audit_entry WHERE action LIKE 'afwezigheid%' AND subject_id = ? ORDER BY seq", world.owner.id()).stream()
            .map(row -> (String) row.get("action")).toList();
    }
}
