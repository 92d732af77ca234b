package nl.accountregister.review;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.location.LocationChanges;
import nl.accountregister.location.NewLocation;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
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

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
@DisplayName("The lists of reviews and acties of a past day")
class ReviewsPastTest {

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    ReviewWorld world;

    @Inject
    Reviews reviews;

    @Inject
    ReviewActions actions;

    @Inject
    ActionList list;

    @Inject
    ReviewSeconds seconds;

    @Inject
    ReviewWithdrawals withdrawals;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    AccountTransitions transitions;

    @Inject
    PeopleChanges staff;

    @Inject
    LocationChanges locations;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    private final Map<LocalDate, Map<String, Object>> taken = new LinkedHashMap<>();
    private long first;
    private long second;
    private long risky;
    private Actor olga;

    @BeforeEach
    void begin() {
        world.begin();
        olga = world.actor(world.owner);
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("are what they were when they were asked on that day, on the pages and in the API")
    void sameAnswer() {
        live();
        assertThat(taken).hasSize(9);
        assertThat(taken.get(START.plusDays(6)).get("/api/v1/herzieningen?achterstallig=true").toString()).contains("dagenTeLaat=1");
        assertThat(taken.get(START.plusDays(9)).get("/api/v1/acties?status=GEDAAN").toString()).contains("Klaar").isNotEqualTo(
            taken.get(START.plusDays(8)).get("/api/v1/acties?status=GEDAAN").toString());
        clock.set(START.plusDays(400));
        taken.forEach((day, then) -> assertThat(take("peildatum=" + day)).as("asked again about %s", day).isEqualTo(then));
    }

    @Test
    @DisplayName("say of which day they are, offer nothing to do and keep the day in their links")
    void pages() {
        live();
        clock.set(START.plusDays(40));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        LocalDate day = START.plusDays(6);
        Document page = noor.get("/herzieningen?voor=9999-12-31&grootte=1&peildatum=" + day).page();
        assertThat(page.select("main .reg-notice").text()).contains("Stand van 8 maart 2026", "Naar vandaag");
        assertThat(page.select("main .reg-notice a").eachAttr("href")).containsExactly("/herzieningen?voor=9999-12-31&grootte=1");
        assertThat(page.select("tbody tr").text()).contains("1 dag te laat", "Olga van Voorbeeld");
        assertThat(page.select("tbody a, .reg-pagehead a").eachAttr("href")).containsExactlyInAnyOrder("/acties?peildatum=" + day, "/accounts/" + first + "?peildatum=" + day);
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(page.select("main nav a").eachAttr("href")).isNotEmpty().allSatisfy(href -> assertThat(href).contains("peildatum=" + day));
        assertThat(page.getElementById("peildatum").val()).isEqualTo(day.toString());

        Document done = noor.get("/acties?peildatum=" + START.plusDays(8)).page();
        assertThat(done.select("main .reg-notice").text()).contains("Stand van 10 maart 2026");
        assertThat(done.select("tbody tr").text()).contains("Logo vervangen", "morgen");
        assertThat(done.select(".reg-pagehead a").eachAttr("href")).containsExactly("/herzieningen?peildatum=" + START.plusDays(8));
        assertThat(noor.get("/herzieningen?peildatum=" + START.plusDays(40)).page().select("main .reg-notice")).as("of today").isEmpty();
    }

    @Test
    @DisplayName("show who may see the account now: not who owned it then")
    void rights() {
        live();
        clock.set(START.plusDays(40));
        Visitor former = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        Visitor manager = Visitor.as(server, users, world.manager.id(), Role.REQUESTER);
        String then = "?voor=9999-12-31&peildatum=" + START.plusDays(5);
        assertThat(former.json("GET", "/api/v1/herzieningen" + then, null).json().get("totaal")).as("first and risky").isEqualTo(2);
        assertThat(manager.json("GET", "/api/v1/herzieningen" + then, null).json().get("herzieningen").toString()).contains("account={id=" + second + ",").doesNotContain("account={id=" + first + ",");
    }

    @Test
    @DisplayName("a day that has yet to come, from before the register or that does not exist is refused in words")
    void daysThatCannotBeAsked() {
        long id = world.account(START);
        clock.set(START.plusDays(9));
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        for (String path : List.of("/herzieningen", "/acties", "/api/v1/herzieningen", "/api/v1/acties", "/api/v1/accounts/" + id + "/herzieningen", "/api/v1/accounts/" + id + "/acties")) {
            assertThat(noor.get(path + "?peildatum=" + START).status()).as(path).isEqualTo(200);
            for (Map.Entry<String, String> bad : Map.of(START.plusDays(10).toString(), "nog niet geweest", START.minusDays(1).toString(), "begint op", "2026-02-31", "2026-02-31").entrySet()) {
                Visitor.Answer answer = noor.get(path + "?peildatum=" + bad.getKey());
                assertThat(answer.status()).as(path + " of " + bad.getKey()).isEqualTo(400);
                assertThat(answer.body()).contains(bad.getValue());
            }
        }
    }

    /** Something happens on each of nine days, and every list is asked at the end of each. */
    private void live() {
        first = world.account(START.plusDays(5));
        second = world.account(START.plusDays(20));
        risky = world.account(START.plusDays(7));
        database.execute("UPDATE account SET high_risk = TRUE WHERE id = ?", risky);
        keep(0);
        on(5, () -> staff.change(COMMUNICATIONS, world.owner.id(), named(world.owner, "Olga van Voorbeeld")));
        on(6, () -> locations.change(COMMUNICATIONS, world.place.id(), new NewLocation(world.place.name() + " nieuw", world.place.kind(), world.place.regionId(), null, "Proefdorp", world.place.openedOn(), null)));
        on(7, () -> own(second, world.manager));
        on(8, () -> reviews.record(olga, first, review(first, new NewAction("Logo vervangen", NewAction.COMMUNICATIONS, START.plusDays(9).toString()),
            new NewAction("Roos bellen", world.deputy.id().toString(), START.plusDays(8).toString()))));
        on(9, () -> {
            ActionRow asked = list.ofAccount(COMMUNICATIONS, first, null).stream().filter(a -> a.what().startsWith("Logo")).findFirst().orElseThrow();
            actions.done(COMMUNICATIONS, asked.id(), "Klaar");
            reviews.record(olga, risky, review(risky));
        });
        on(10, () -> {
            seconds.agree(COMMUNICATIONS, risky, reviews.of(COMMUNICATIONS, risky).get(0).id());
            staff.change(COMMUNICATIONS, world.deputy.id(), named(world.deputy, "Dirk van Voorbeeld"));
        });
        on(11, () -> withdrawals.withdraw(COMMUNICATIONS, first, reviews.of(COMMUNICATIONS, first).get(0).id(), "Verkeerde pagina"));
        on(12, () -> transitions.suspend(COMMUNICATIONS, second, "Even niet"));
    }

    private void on(int day, Runnable happening) {
        clock.set(START.plusDays(day));
        happening.run();
        keep(day);
    }

    private void keep(int day) {
        taken.put(START.plusDays(day), take(""));
    }

    /** Every list as it answers, and the rows of the pages without what can be done today. */
    private Map<String, Object> take(String peildatum) {
        Visitor noor = Visitor.as(server, users, Role.COMMUNICATIONS);
        Map<String, Object> all = new LinkedHashMap<>();
        for (String path : List.of("/api/v1/herzieningen", "/api/v1/herzieningen?achterstallig=true", "/api/v1/herzieningen?voor=" + START.plusDays(7) + "&locatie=" + world.place.id(),
            "/api/v1/acties", "/api/v1/acties?status=OPEN", "/api/v1/acties?status=GEDAAN", "/api/v1/acties?status=VERVALLEN", "/api/v1/acties?teLaat=true",
            "/api/v1/acties?mijn=true", "/api/v1/acties?account=" + first, "/api/v1/accounts/" + first + "/herzieningen", "/api/v1/accounts/" + risky + "/herzieningen",
            "/api/v1/accounts/" + first + "/acties", "/api/v1/herzieningen?grootte=1&pagina=2")) {
            Visitor.Answer answer = noor.json("GET", path + (peildatum.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + peildatum), null);
            assertThat(answer.status()).as(path).isEqualTo(200);
            all.put(path, answer.json());
        }
        for (String path : List.of("/herzieningen", "/herzieningen?voor=9999-12-31", "/herzieningen?achterstallig=true", "/acties", "/acties?status=GEDAAN", "/acties?teLaat=true")) {
            Document page = noor.get(path + (peildatum.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + peildatum)).page();
            all.put(path, page.select("tbody tr").stream().map(row -> row.select("th, td[data-label]").text()).toList());
        }
        return all;
    }

    private NewReview review(long id, NewAction... asked) {
        Map<String, String> answers = new LinkedHashMap<>(NewReview.inOrder(reviews.sheet(COMMUNICATIONS, id), START).answers());
        if (asked.length > 0) {
            answers.put("beheerplan", "nee");
        }
        return new NewReview(null, answers, asked.length == 0 ? "IN_ORDE" : "ACTIE_NODIG", null, List.of(asked), false, NewReview.Scope.FORM, null, null);
    }

    private void own(long id, Person owner) {
        Account a = accounts.get(COMMUNICATIONS, id);
        changes.change(COMMUNICATIONS, id, a.version(), DeviationWorld.with(a, owner.id(), world.deputy.id(), a.twoFactor(), a.recoveryMailbox()));
    }

    private static NewPerson named(Person person, String name) {
        return new NewPerson(name, person.email(), person.inServiceFrom(), person.inServiceUntil(), person.staffNumber());
    }
}
