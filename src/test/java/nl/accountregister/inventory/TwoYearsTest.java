package nl.accountregister.inventory;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.NewAccount;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.Deviation;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.location.LocationChanges;
import nl.accountregister.location.LocationKind;
import nl.accountregister.location.NewLocation;
import nl.accountregister.officer.OfficerChanges;
import nl.accountregister.officer.OfficerDraft;
import nl.accountregister.officer.OfficerHistory;
import nl.accountregister.officer.OfficerVersion;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.HoldingRow;
import nl.accountregister.person.NewHolding;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.OfficersHeld;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.plan.Filled;
import nl.accountregister.plan.PlanForms;
import nl.accountregister.plan.Plans;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.Review;
import nl.accountregister.review.ReviewWithdrawals;
import nl.accountregister.review.Reviews;
import nl.accountregister.security.Users;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Explained;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.START;
import static nl.accountregister.shared.Texts.AMSTERDAM;
import static org.assertj.core.api.Assertions.assertThat;

/** Lives through two years of a register, with whatever happens in one, and asks each chosen day again when they are over. */
@MicronautTest(transactional = false)
@DisplayName("Two years of a register")
class TwoYearsTest {

    private static final int DAYS = 730;
    private static final int EVERY = 91;
    private static final String USER = "ans.voorbeeld";

    @Inject
    EmbeddedServer server;

    @Inject
    Users users;

    @Inject
    DeviationWorld world;

    @Inject
    TestDatabase database;

    @Inject
    MovableClock clock;

    @Inject
    Accounts accounts;

    @Inject
    AccountChanges changes;

    @Inject
    AccountTransitions transitions;

    @Inject
    AccessGrants grants;

    @Inject
    People people;

    @Inject
    PeopleChanges staff;

    @Inject
    OfficersHeld held;

    @Inject
    OfficerChanges officers;

    @Inject
    LocationChanges locations;

    @Inject
    Reviews reviews;

    @Inject
    ReviewWithdrawals withdrawals;

    @Inject
    Plans plans;

    @Inject
    PlanForms forms;

    @Inject
    Deviations deviations;

    @Inject
    Exemptions exemptions;

    private final Random random = new Random(20_261_121);
    private final List<Long> ids = new ArrayList<>();
    private final List<Long> staffIds = new ArrayList<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private LocalDate today;

    /** What a test empties behind the register's back has its history still. */
    @BeforeEach
    void noHistory() {
        for (String table : List.of("account_history", "person_history", "person_officer_history", "location_history", "access_grant_history", "deviation_past")) {
            database.execute("DELETE FROM " + table);
        }
    }

    @AfterEach
    void time() {
        clock.reset();
    }

    /** Something that may be refused: not every change fits the day. */
    private interface Happening {
        void happen();
    }

    @Test
    @DisplayName("each day is answered afterwards as it was answered on that day, byte for byte in the exports")
    void sameAnswer() {
        world.begin();
        users.createBySystem(USER, "Ans Voorbeeld", null, Visitor.PASSWORD, Set.of(Role.AUDITOR));
        staffIds.addAll(List.of(world.owner.id(), world.deputy.id()));
        Map<LocalDate, Map<String, String>> taken = new LinkedHashMap<>();
        Map<LocalDate, List<Long>> existing = new LinkedHashMap<>();
        Map<LocalDate, List<String>> dossiers = new LinkedHashMap<>();
        for (int day = 0; day <= DAYS; day++) {
            today = START.plusDays(day);
            clock.set(today.atTime(LocalTime.of(9 + random.nextInt(10), random.nextInt(60))).atZone(AMSTERDAM).toInstant());
            if (existing.containsKey(today.minusDays(1))) {
                dossiers.put(today.minusDays(1), dossiers(today.minusDays(1), existing.get(today.minusDays(1))));
            }
            if (day % 5 == 0) {
                live();
            }
            if (day > 0 && day % EVERY == 0) {
                clock.set(today.atTime(23, 50).atZone(AMSTERDAM).toInstant());
                existing.put(today, List.of(any(ids), any(ids)));
                taken.put(today, take(today, existing.get(today)));
            }
        }
        assertThat(happened).as("everything happened").hasSize(22).allSatisfy((what, times) -> assertThat(times).as(what).isPositive());
        clock.set(START.plusDays(DAYS + 1));

        taken.forEach((day, then) -> assertThat(take(day, existing.get(day))).as("asked again about %s", day).isEqualTo(then));
        assertThat(dossiers).isNotEmpty();
        dossiers.forEach((day, then) -> assertThat(dossiers(day, existing.get(day))).as("dossiers of %s, asked on the day after and now", day).isEqualTo(then));
        LocalDate first = taken.keySet().iterator().next();
        assertThat(taken.get(first).get("/overzicht.csv?peildatum=" + first)).as("the days differ").isNotEqualTo(
            take(today, List.of()).get("/overzicht.csv?peildatum=" + today));
        pages(taken.keySet(), existing);
    }

    @Test
    @DisplayName("a day that cannot be asked is refused in words, on every list and page and in the API")
    void daysThatCannotBeAsked() {
        world.begin();
        long id = world.bare(world.page());
        clock.set(START.plusDays(9));
        Visitor auditor = Visitor.as(server, users, Role.AUDITOR);
        for (String path : List.of("/accounts", "/accounts/" + id, "/overzicht", "/overzicht.csv", "/afwijkingen", "/afwijkingen.csv", "/medewerkers", "/locaties",
            "/medewerkers/" + world.owner.id(), "/api/v1/accounts", "/api/v1/accounts/" + id, "/api/v1/accounts/" + id + "/toegang", "/api/v1/overzicht.json",
            "/api/v1/afwijkingen", "/api/v1/medewerkers", "/api/v1/locaties", "/locaties/" + world.place.id(), "/api/v1/locaties/" + world.place.id(),
            "/accounts/" + id + "/dossier", "/accounts/" + id + "/dossier.pdf")) {
            assertThat(auditor.get(path + "?peildatum=" + START.plusDays(9)).status()).as(path + " of today").isEqualTo(200);
            assertThat(auditor.get(path + "?peildatum=" + START).status()).as(path + " of the first day").isEqualTo(200);
            refused(auditor, path + "?peildatum=" + START.plusDays(10), "nog niet geweest");
            refused(auditor, path + "?peildatum=" + START.minusDays(1), "begint op");
            refused(auditor, path + "?peildatum=2026-02-31", "2026-02-31");
        }
        for (String path : List.of("/functionarissen/AC", "/api/v1/functionarissen/AC")) {
            assertThat(auditor.get(path + "?peildatum=" + START.minusDays(1)).status()).as("%s: the document is older than the register", path).isEqualTo(200);
            refused(auditor, path + "?peildatum=" + START.plusDays(10), "nog niet geweest");
            refused(auditor, path + "?peildatum=1999-01-01", "nog niet");
        }
        long later = world.bare(world.corporate("X"));
        refused(auditor, "/accounts/" + later + "?peildatum=" + START, "nog niet in het register");
    }

    private static void refused(Visitor auditor, String path, String words) {
        Visitor.Answer answer = auditor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.body()).as(path).contains(words);
    }

    @Test
    @DisplayName("who may see the past of an account is decided by today: a former owner does not, and what was shielded since stays shielded")
    void rightsOfToday() {
        world.begin();
        Person former = world.person("Fred Voorbeeld");
        long id = world.bare(world.page());
        Account a = accounts.get(COMMUNICATIONS, id);
        changes.change(COMMUNICATIONS, id, a.version(), DeviationWorld.with(a, former.id(), world.deputy.id(), TwoFactor.ON, DeviationWorld.MAILBOX));
        clock.set(START.plusDays(5));
        Account b = accounts.get(COMMUNICATIONS, id);
        NewAccount shielded = DeviationWorld.with(b, world.owner.id(), world.deputy.id(), TwoFactor.ON, DeviationWorld.MAILBOX);
        changes.change(COMMUNICATIONS, id, b.version(), new NewAccount(shielded.name(), shielded.platform(), shielded.kind(), shielded.url(), shielded.locationId(),
            shielded.subject(), shielded.ownerId(), shielded.deputyId(), shielded.departments(), Visibility.SHIELDED, shielded.audience(), shielded.twoFactor(),
            shielded.recoveryMailbox(), shielded.reviewIntervalMonths(), shielded.nextReviewOn()));
        clock.set(START.plusDays(8));

        String path = "/accounts/" + id + "?peildatum=" + START.plusDays(1);
        Visitor left = Visitor.as(server, users, former.id(), Role.REQUESTER);
        assertThat(left.get(path).status()).isEqualTo(404);
        assertThat(left.get("/accounts?peildatum=" + START.plusDays(1)).body()).doesNotContain(b.name());
        Visitor owner = Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        assertThat(owner.get(path).page().select("main").text()).contains("Fred Voorbeeld", "Stand van 3 maart 2026");
        assertThat(owner.get("/accounts?peildatum=" + START.plusDays(1)).page().select("tbody tr").text()).contains(b.name(), "Fred Voorbeeld");
    }

    /** A page of the past is the same whenever it is asked, offers nothing to do, and says apart what was learned later. */
    private void pages(Set<LocalDate> days, Map<LocalDate, List<Long>> existing) {
        Visitor auditor = Visitor.to(server).signIn(USER, Visitor.PASSWORD);
        boolean later = false;
        for (LocalDate day : days) {
            for (String path : List.of("/accounts", "/overzicht", "/afwijkingen", "/functionarissen", "/medewerkers", "/locaties", "/accounts/" + existing.get(day).get(0),
                "/medewerkers/" + staffIds.get(0), "/locaties/" + world.place.id(), "/functionarissen/AC")) {
                Visitor.Answer answer = auditor.get(path + "?peildatum=" + day);
                assertThat(answer.status()).as(path + " of " + day).isEqualTo(200);
                assertThat(answer.page().select("main .reg-notice").text()).contains("Stand van");
                assertThat(answer.page().select("main form[method=post], main a.nl-button--primary")).as("nothing to do on %s", path).isEmpty();
                later |= !answer.page().select("#later li").isEmpty();
            }
        }
        assertThat(later).as("something was learned later").isTrue();
    }

    /** What the register answers about a day. */
    private Map<String, String> take(LocalDate day, List<Long> some) {
        Visitor auditor = Visitor.to(server).signIn(USER, Visitor.PASSWORD);
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>(List.of("/overzicht.csv?peildatum=" + day, "/overzicht.csv?sorteer=-locatie&verweesd=false&peildatum=" + day,
            "/afwijkingen.csv?ontheffing=alle&peildatum=" + day, "/api/v1/afwijkingen?ontheffing=met&grootte=100&peildatum=" + day, "/functionarissen.csv?peildatum=" + day,
            "/api/v1/functionarissen?peildatum=" + day, "/api/v1/accounts?grootte=100&sorteer=herzieningOp&peildatum=" + day, "/api/v1/medewerkers?grootte=100&peildatum=" + day,
            "/api/v1/locaties?peildatum=" + day, "/api/v1/locaties/" + world.place.id() + "?peildatum=" + day, "/api/v1/functionarissen/AC?peildatum=" + day));
        some.forEach(id -> paths.addAll(List.of("/api/v1/accounts/" + id + "?peildatum=" + day, "/api/v1/accounts/" + id + "/toegang?peildatum=" + day)));
        for (String path : paths) {
            Visitor.Answer answer = auditor.get(path);
            assertThat(answer.status()).as(path + ": " + answer.body()).isEqualTo(200);
            answers.put(path, new String(answer.bytes(), StandardCharsets.ISO_8859_1));
        }
        for (String path : List.of("/locaties/" + world.place.id(), "/functionarissen/AC")) {
            answers.put(path, auditor.get(path + "?peildatum=" + day).page().select("h1, .reg-badges, dl, #wie tbody tr, #accounts tbody tr, .reg-holders li").text()
                .replaceAll("geldt nu|gold toen", ""));
        }
        return answers;
    }

    /** The dossiers of some accounts as they were on a day, as pages and as files. */
    private List<String> dossiers(LocalDate day, List<Long> some) {
        Visitor auditor = Visitor.to(server).signIn(USER, Visitor.PASSWORD);
        List<String> dossiers = new ArrayList<>();
        for (long id : some) {
            Visitor.Answer page = auditor.get("/accounts/" + id + "/dossier?peildatum=" + day);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.page().select(".reg-notice").text()).contains("Stand van");
            assertThat(page.page().select("#verloop, main form[method=post]")).isEmpty();
            dossiers.add(page.page().select("main").text());
            Visitor.Answer pdf = auditor.get("/api/v1/accounts/" + id + "/dossier.pdf?peildatum=" + day);
            assertThat(pdf.status()).as(pdf.body()).isEqualTo(200);
            dossiers.add(new String(pdf.bytes(), StandardCharsets.ISO_8859_1));
        }
        return dossiers;
    }

    private void live() {
        if (ids.size() < 6 || random.nextInt(12) == 0) {
            happens("registered", () -> ids.add(world.bare(random.nextBoolean() ? world.page() : world.corporate("FACEBOOK"))));
        }
        for (int i = 0; i < 2; i++) {
            switch (random.nextInt(12)) {
                case 0 -> account();
                case 1, 2 -> access();
                case 3 -> person();
                case 4 -> holding();
                case 5 -> officer();
                case 6 -> location();
                case 7, 8 -> review();
                case 9 -> transition();
                case 10 -> exemption();
                default -> planAndHandover();
            }
        }
    }

    private void account() {
        Account a = accounts.get(COMMUNICATIONS, any(ids));
        happens("account changed", () -> changes.change(COMMUNICATIONS, a.id(), a.version(), new NewAccount(a.name() + "'", a.platform(), a.kind(), a.url() + "n",
            a.locationId(), a.subject(), any(staffIds), any(staffIds), a.departmentList(), a.visibility(), "Voor wie", any(List.of(TwoFactor.values())),
            DeviationWorld.MAILBOX, 6, a.nextReviewOn())));
    }

    private void access() {
        long account = any(ids);
        if (random.nextBoolean()) {
            happens("access given afterwards", () -> grants.grant(COMMUNICATIONS, account, any(staffIds), any(List.of(AccessRole.values())), earlier()));
        } else {
            List<GrantRow> open = grants.of(account).stream().filter(g -> g.endedOn() == null).toList();
            if (!open.isEmpty()) {
                GrantRow grant = any(open);
                happens("access ended afterwards", () -> grants.end(COMMUNICATIONS, account, grant.id(), grant.since().isAfter(earlier()) ? null : grant.since().plusDays(1)));
            }
        }
    }

    private void person() {
        int which = random.nextInt(4);
        if (which == 0 || staffIds.size() < 8) {
            happens("person added", () -> staffIds.add(staff.add(COMMUNICATIONS, new NewPerson("Mens Voorbeeld " + staffIds.size(), "mens" + staffIds.size() + "@sgl-zorg.nl",
                earlier(), null, null))));
            return;
        }
        Person someone = people.get(any(staffIds));
        if (which == 1) {
            happens("person renamed", () -> staff.change(COMMUNICATIONS, someone.id(), new NewPerson(someone.name().toUpperCase(), someone.email(), someone.inServiceFrom(),
                someone.inServiceUntil(), someone.staffNumber())));
        } else if (someone.inServiceUntil() == null) {
            happens("person left, told afterwards", () -> staff.leave(COMMUNICATIONS, someone.id(), earlier()));
        } else {
            happens("person stays after all", () -> staff.leave(COMMUNICATIONS, someone.id(), null));
        }
    }

    private void holding() {
        long someone = any(staffIds);
        List<HoldingRow> now = people.holdings(COMMUNICATIONS, someone).stream().filter(h -> h.heldUntil() == null).toList();
        if (now.isEmpty()) {
            happens("function given afterwards", () -> held.give(COMMUNICATIONS, someone, random.nextBoolean() ? new NewHolding("COMMUNICATIE", null, null, earlier(), null)
                : new NewHolding("AC", world.place.id(), null, earlier(), null)));
        } else {
            happens("function ended", () -> held.end(COMMUNICATIONS, someone, now.get(0).id(), random.nextBoolean() ? null : earlier()));
        }
    }

    private void officer() {
        String code = any(List.of("AC", "COMMUNICATIE", "REGIOMANAGER"));
        OfficerHistory history = officers.open(COMMUNICATIONS, code);
        OfficerVersion now = history.latest();
        LocalDate from = random.nextBoolean() ? today : earlier();
        happens(from.equals(today) ? "officers' table changed" : "officers' table changed afterwards", () -> officers.change(COMMUNICATIONS, code, history.version(),
            new OfficerDraft(code, now.officer().name().nl() + "'", now.officer().name().en(), now.officer().tie(), now.officer().personal(),
                random.nextBoolean() ? now.officer().access() : now.officer().access().stream().limit(1).toList(), null, from, now.validUntil(), "Zo was het al")));
    }

    private void location() {
        happens("location changed", () -> locations.change(COMMUNICATIONS, world.place.id(), new NewLocation("AC De Proef " + today, LocationKind.ACTIVITY_CENTRE, null,
            "Regio van " + today.getMonth(), "Plaats " + random.nextInt(9), START.minusYears(5), null)));
    }

    private void review() {
        long account = any(ids);
        List<Review> done = reviews.of(COMMUNICATIONS, account);
        if (random.nextInt(3) == 0 && !done.isEmpty()) {
            happens("review withdrawn", () -> withdrawals.withdraw(COMMUNICATIONS, account, done.get(0).id(), "Vergissing"));
        } else {
            happens("reviewed", () -> reviews.record(COMMUNICATIONS, account, NewReview.inOrder(reviews.sheet(COMMUNICATIONS, account), today.minusDays(2))));
        }
    }

    private void transition() {
        Account a = accounts.get(COMMUNICATIONS, any(ids));
        switch (a.status()) {
            case ACTIVE -> {
                if (random.nextInt(4) == 0) {
                    happens("closed", () -> transitions.close(COMMUNICATIONS, a.id(), "Voorbij"));
                } else {
                    happens("suspended", () -> transitions.suspend(COMMUNICATIONS, a.id(), "Even niet"));
                }
            }
            case SUSPENDED -> happens("resumed", () -> transitions.resume(COMMUNICATIONS, a.id()));
            default -> { }
        }
    }

    private void exemption() {
        List<Deviation> all = deviations.of(COMMUNICATIONS, any(ids));
        if (all.isEmpty()) {
            return;
        }
        Deviation one = any(all);
        if (one.exemptUntil() == null) {
            happens("exempted", () -> exemptions.grant(COMMUNICATIONS, one.id(), "Mag even", today.plusDays(40)));
        } else {
            happens("exemption withdrawn", () -> exemptions.withdraw(COMMUNICATIONS, one.id()));
        }
    }

    private void planAndHandover() {
        Account a = accounts.get(COMMUNICATIONS, any(ids));
        if (random.nextBoolean()) {
            String form = a.locationId() == null ? "corporate" : "locatiepagina";
            happens("plan approved", () -> plans.startForAccount(COMMUNICATIONS, a.id(), form, Filled.complete(forms.get(form))));
        } else {
            long owner = any(staffIds);
            happens("handed over", () -> {
                changes.handOver(COMMUNICATIONS, a.id(), owner, null);
                grants.handOver(COMMUNICATIONS, a.id(), a.ownerId(), owner, true);
            });
        }
    }

    private void happens(String what, Happening happening) {
        try {
            happening.happen();
            happened.merge(what, 1, Integer::sum);
        } catch (RuleViolation | Explained e) {
            // Does not fit this day.
            happened.merge(what, 0, Integer::sum);
        }
    }

    private LocalDate earlier() {
        return today.minusDays(random.nextInt(50));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
