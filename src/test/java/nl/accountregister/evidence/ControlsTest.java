package nl.accountregister.evidence;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.deviation.Exemptions;
import nl.accountregister.document.VeraPdf;
import nl.accountregister.leaving.Leavings;
import nl.accountregister.leaving.LeavingTaskKind;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.Person;
import nl.accountregister.security.Users;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Sha256;
import nl.accountregister.shared.Texts;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import nl.accountregister.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import static nl.accountregister.deviation.DeviationWorld.AUDITOR;
import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("The programme of controls")
class ControlsTest {

    private static final Page.Slice ALL = new Page.Slice(1, 100);

    @Inject
    EmbeddedServer server;
    @Inject
    Users users;
    @Inject
    Controls controls;
    @Inject
    SampleNotes notes;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    Deviations deviations;
    @Inject
    Exemptions exemptions;
    @Inject
    PeopleChanges staff;
    @Inject
    Leavings leavings;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    @BeforeEach
    void begin() {
        clean();
        world.begin();
    }

    @AfterEach
    void end() {
        clean();
        clock.reset();
    }

    private void clean() {
        for (String table : List.of("sample_note", "no_account", "plan_version", "management_plan", "decision", "intake", "request_message", "account_request")) {
            database.execute("DELETE FROM " + table);
        }
    }

    @Test
    @DisplayName("owner, two admins and two-factor: who is in order is not told, and who is not, is")
    void rulesOfAccounts() {
        long good = world.add(world.corporate("X"));
        long few = world.bare(world.corporate("LINKEDIN"));
        long off = world.add(world.corporate("FACEBOOK"));
        change(off, world.owner.id(), TwoFactor.OFF);
        long orphan = world.add(world.corporate("YOUTUBE"));
        Person gone = world.person("Gea Voorbeeld");
        change(orphan, gone.id(), TwoFactor.UNKNOWN);
        staff.leave(COMMUNICATIONS, gone.id(), START);
        clock.set(START.plusDays(1));
        assertThat(faults(Control.TWO_ADMINS)).containsExactly("account-" + few + " TOO_FEW_ADMINS");
        assertThat(faults(Control.TWO_FACTOR)).containsExactlyInAnyOrder("account-" + off + " TWO_FACTOR_OFF", "account-" + orphan + " TWO_FACTOR_UNKNOWN");
        assertThat(faults(Control.OWNER)).containsExactly("account-" + orphan + " OWNER_GONE");
        assertThat(controls.figures(AUDITOR, Control.OWNER, START.plusDays(1))).isEqualTo(new ControlFigures(4, 1, 0));
        assertThat(controls.page(AUDITOR, Control.OWNER, START.plusDays(1), Controls.Part.POPULATION, ALL).rows()).extracting(ControlItem::key).contains("account-" + good);
    }

    @Test
    @DisplayName("an exemption does not hide an exception, and counts apart")
    void exempt() {
        long few = world.bare(world.corporate("X"));
        exemptions.grant(COMMUNICATIONS, deviations.of(COMMUNICATIONS, few).stream().filter(d -> d.kind().code().equals("MINDER_DAN_TWEE_BEHEERDERS")).findFirst().orElseThrow().id(),
            "Nieuwe collega volgt", START.plusDays(20));
        assertThat(controls.figures(AUDITOR, Control.TWO_ADMINS, START)).isEqualTo(new ControlFigures(1, 1, 1));
        assertThat(controls.figures(AUDITOR, Control.TWO_ADMINS, START).result()).isEqualTo(ControlResult.EXEMPT);
        assertThat(controls.page(AUDITOR, Control.TWO_ADMINS, START, Controls.Part.EXCEPTIONS, ALL).rows()).singleElement()
            .satisfies(i -> assertThat(i.exemptUntil()).isEqualTo(START.plusDays(20)));
        clock.set(START.plusDays(21));
        assertThat(controls.figures(AUDITOR, Control.TWO_ADMINS, START.plusDays(21)).exempt()).isZero();
        assertThat(controls.figures(AUDITOR, Control.TWO_ADMINS, START.plusDays(20)).exempt()).isEqualTo(1);
    }

    @Test
    @DisplayName("facts and reviews: an address, a plan, a mailbox and a date that has not passed")
    void recordsAndReviews() {
        long id = world.add(world.corporate("X"));
        assertThat(faults(Control.RECORD_COMPLETE)).containsExactly("account-" + id + " NO_PLAN");
        plan(id, START);
        assertThat(faults(Control.RECORD_COMPLETE)).isEmpty();
        changes.change(COMMUNICATIONS, id, accounts.get(COMMUNICATIONS, id).version(), DeviationWorld.with(accounts.get(COMMUNICATIONS, id), world.owner.id(), world.deputy.id(), TwoFactor.ON, null));
        assertThat(faults(Control.RECORD_COMPLETE)).containsExactly("account-" + id + " NO_MAILBOX");
        assertThat(faults(Control.REVIEWED_IN_TERM)).isEmpty();
        LocalDate due = accounts.get(COMMUNICATIONS, id).nextReviewOn();
        clock.set(due);
        assertThat(faults(Control.REVIEWED_IN_TERM)).isEmpty();
        clock.set(due.plusDays(1));
        assertThat(faults(Control.REVIEWED_IN_TERM)).containsExactly("account-" + id + " OVERDUE");
    }

    @Test
    @DisplayName("the register is complete where each account that the document names is there, or is left out on purpose")
    void complete() {
        assertThat(controls.figures(AUDITOR, Control.REGISTER_COMPLETE, START)).isEqualTo(new ControlFigures(4, 4, 0));
        assertThat(controls.page(AUDITOR, Control.REGISTER_COMPLETE, START, Controls.Part.EXCEPTIONS, new Page.Slice(2, 3)).rows()).hasSize(1);
    }

    @Test
    @DisplayName("leavers: in time is the day after the last day; by another day it is late, and what nobody ticked off is open")
    void leavers() {
        List<Long> ids = new ArrayList<>();
        for (String platform : List.of("X", "LINKEDIN", "FACEBOOK")) {
            ids.add(world.add(world.corporate(platform)));
        }
        Person gone = world.person("Gea Voorbeeld");
        ids.forEach(id -> world.grant(id, gone.id(), AccessRole.EDITOR));
        LocalDate last = START.plusDays(3);
        staff.leave(COMMUNICATIONS, gone.id(), last);
        clock.set(last.plusDays(1));
        tick(gone, ids.get(0));
        assertThat(controls.figures(AUDITOR, Control.LEAVERS_REMOVED, last.plusDays(1))).as("still in time").isEqualTo(new ControlFigures(3, 0, 0));
        clock.set(last.plusDays(2));
        tick(gone, ids.get(1));
        assertThat(faults(Control.LEAVERS_REMOVED)).hasSize(2).anyMatch(f -> f.endsWith("REMOVED_LATE")).anyMatch(f -> f.endsWith("NOT_REMOVED"));
        assertThat(controls.figures(AUDITOR, Control.LEAVERS_REMOVED, last.plusDays(1)).exceptions()).as("asked of the day before").isZero();
        clock.set(last.plusYears(1).plusDays(2));
        assertThat(controls.figures(AUDITOR, Control.LEAVERS_REMOVED, last.plusYears(1).plusDays(2)).population()).as("a year later").isZero();
    }

    @Test
    @DisplayName("the moment of a tick counts in Amsterdam, in winter and in summer")
    void amsterdam() {
        Person gone = world.person("Gea Voorbeeld");
        long id = world.add(world.corporate("X"));
        world.grant(id, gone.id(), AccessRole.EDITOR);
        staff.leave(COMMUNICATIONS, gone.id(), LocalDate.of(2026, 3, 20));
        clock.set(LocalDate.of(2026, 4, 10));
        tick(gone, id);
        // 21 March, 23:30 in Amsterdam; then 22 March, 00:30; then the same a week later, in summer time
        closed("2026-03-21 22:30:00");
        assertThat(faults(Control.LEAVERS_REMOVED)).isEmpty();
        closed("2026-03-21 23:30:00");
        assertThat(faults(Control.LEAVERS_REMOVED)).hasSize(1);
        database.execute("UPDATE leaving SET last_day = DATE '2026-03-29', due_on = DATE '2026-03-29'");
        closed("2026-03-30 21:30:00");
        assertThat(faults(Control.LEAVERS_REMOVED)).isEmpty();
        closed("2026-03-30 22:30:00");
        assertThat(faults(Control.LEAVERS_REMOVED)).hasSize(1);
    }

    @Test
    @DisplayName("decisions: of one's own request, also by another user of the same person, and of one's own proposal")
    void decisions() {
        world.bare(world.corporate("X"));
        Visitor.as(server, users, world.owner.id(), Role.REQUESTER);
        long requester = database.number("SELECT MAX(id) FROM user_account");
        Visitor.as(server, users, world.owner.id(), Role.COMMUNICATIONS);
        long twin = database.number("SELECT MAX(id) FROM user_account");
        Visitor.as(server, users, Role.COMMUNICATIONS);
        long other = database.number("SELECT MAX(id) FROM user_account");
        long request = request(requester);
        decide(request, 1, other);
        assertThat(controls.figures(AUDITOR, Control.OTHER_APPROVES, START)).isEqualTo(new ControlFigures(1, 0, 0));
        decide(request, 2, requester);
        decide(request, 3, twin);
        assertThat(controls.figures(AUDITOR, Control.OTHER_APPROVES, START)).isEqualTo(new ControlFigures(3, 2, 0));
        long account = world.bare(world.corporate("LINKEDIN"));
        plan(account, START);
        database.execute("UPDATE plan_version SET proposer_id = ?, proposed_by = 'Olga', proposed_at = ?, decided_by = (SELECT name FROM user_account WHERE id = ?)", other, moment(START), other);
        assertThat(controls.figures(AUDITOR, Control.OTHER_APPROVES, START)).isEqualTo(new ControlFigures(4, 3, 0));
    }

    @Test
    @DisplayName("what is changed later changes no answer about a day before")
    void thePastStands() {
        long few = world.bare(world.corporate("X"));
        long off = world.add(world.corporate("LINKEDIN"));
        change(off, world.owner.id(), TwoFactor.OFF);
        clock.set(START.plusDays(5));
        Map<Control, ControlFigures> then = controls.programme(AUDITOR, START);
        Sample drawn = controls.sample(AUDITOR, Control.TWO_FACTOR, START, "a", 10);
        world.grant(few, world.owner.id(), AccessRole.ADMIN);
        world.grant(few, world.deputy.id(), AccessRole.ADMIN);
        change(off, world.owner.id(), TwoFactor.ON);
        world.add(world.corporate("YOUTUBE"));
        clock.set(START.plusDays(30));
        assertThat(controls.programme(AUDITOR, START)).isEqualTo(then);
        assertThat(controls.sample(AUDITOR, Control.TWO_FACTOR, START, "a", 10)).isEqualTo(drawn);
        assertThat(controls.programme(AUDITOR, START.plusDays(30)).get(Control.TWO_FACTOR)).isEqualTo(new ControlFigures(3, 0, 0));
        assertThatThrownBy(() -> controls.programme(AUDITOR, START.minusDays(1))).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> controls.programme(AUDITOR, START.plusDays(31))).isInstanceOf(BadRequest.class);
    }

    @Test
    @DisplayName("a sample can be drawn again with the keys of the population alone")
    void sample() {
        for (int i = 0; i < 15; i++) {
            world.bare(world.corporate("X"));
        }
        List<String> keys = controls.page(AUDITOR, Control.TWO_FACTOR, START, Controls.Part.POPULATION, ALL).rows().stream().map(ControlItem::key).toList();
        List<String> byHand = keys.stream().sorted(Comparator.comparing(k -> Sha256.of("kwartaal 1/" + k))).limit(7).toList();
        assertThat(controls.sample(AUDITOR, Control.TWO_FACTOR, START, "kwartaal 1", 7).picks()).extracting(p -> p.item().key()).isEqualTo(byHand);
        Visitor ans = Visitor.as(server, users, Role.AUDITOR);
        String page = ans.get("/controles/tweestapsverificatie/steekproef?startwaarde=kwartaal+1&steekproef=7").page().select("main").text();
        assertThat(page).contains("kwartaal 1", "Steekproef van 7 uit 15", byHand.get(0));
        assertThat(ans.get("/controles/tweestapsverificatie/steekproef.csv?startwaarde=kwartaal+1&steekproef=7").body()).contains(byHand.get(6), Sha256.of("kwartaal 1/" + byHand.get(6)));
        assertThat(ans.get("/controles/tweestapsverificatie/populatie.csv").body().lines()).hasSize(16);
        for (String bad : List.of("steekproef=0", "steekproef=101", "steekproef=veel", "startwaarde=" + "x".repeat(65), "peildatum=2026-02-31")) {
            assertThat(ans.get("/controles/tweestapsverificatie/steekproef?" + bad).status()).as(bad).isEqualTo(400);
        }
        assertThat(ans.get("/controles/onzin").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("an auditor notes what they found; it stands with the sample, is never changed, and is on record")
    void findings() {
        long id = world.add(world.corporate("X"));
        String key = "account-" + id;
        assertThatThrownBy(() -> notes.add(COMMUNICATIONS, Control.TWO_FACTOR, START, key, Finding.AGREES, "")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.add(AUDITOR, Control.TWO_FACTOR, START, "account-0", Finding.AGREES, "")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notes.add(AUDITOR, Control.TWO_FACTOR, START, key, Finding.DIFFERS, " ")).isInstanceOfSatisfying(RuleViolation.class,
            e -> assertThat(e.violations()).extracting(v -> v.field()).containsExactly("toelichting"));
        Visitor ans = Visitor.as(server, users, Role.AUDITOR);
        String address = "/controles/tweestapsverificatie/bevinding?peildatum=" + START + "&item=" + key;
        assertThat(ans.post(address, "bevinding", "", "toelichting", "").status()).isEqualTo(422);
        assertThat(ans.post(address, "bevinding", "KLOPT_NIET", "toelichting", "De app stond uit.").status()).isEqualTo(303);
        assertThat(ans.post(address, "bevinding", "KLOPT").status()).isEqualTo(303);
        assertThat(notes.of(AUDITOR, Control.TWO_FACTOR, START, key).notes()).extracting(SampleNote::finding).containsExactly(Finding.AGREES, Finding.DIFFERS);
        assertThat(controls.sample(AUDITOR, Control.TWO_FACTOR, START, "a", 1).picks()).singleElement().satisfies(p -> assertThat(p.note().finding()).isEqualTo(Finding.AGREES));
        assertThat(ans.get(address).page().select("main").text()).contains("De app stond uit.", "Klopt niet");
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'steekproef.genoteerd' AND subject_id = ?", id)).isEqualTo(2);
        assertThat(Visitor.as(server, users, Role.COMMUNICATIONS).get(address).page().select("form.reg-form")).isEmpty();
    }

    @Test
    @DisplayName("the whole programme is a PDF that passes PDF/UA-1 and PDF/A-3a, and making it is on record")
    void report() {
        world.bare(world.corporate("X"));
        Visitor ans = Visitor.as(server, users, Role.AUDITOR);
        for (String language : List.of("nl", "en")) {
            Visitor.Answer pdf = ans.get("/controles/programma.pdf?taal=" + language);
            assertThat(pdf.status()).isEqualTo(200);
            VeraPdf.assertCompliant(pdf.bytes(), "ua1", "3a");
            assertThat(database.number("SELECT COUNT(*) FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.action = 'controleprogramma.geexporteerd' AND d.after_text LIKE ?",
                "%" + Sha256.of(pdf.bytes()) + "%")).isEqualTo(1);
        }
        assertThat(ans.get("/controles").page().select("tbody tr")).hasSize(Control.values().length);
        assertThat(Visitor.as(server, users, Role.REQUESTER).get("/controles").status()).isEqualTo(403);
        Map<String, Object> answer = ans.json("GET", "/api/v1/controles", null).json();
        assertThat((List<?>) answer.get("controles")).hasSize(Control.values().length);
    }

    private List<String> faults(Control control) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), Texts.AMSTERDAM);
        List<ControlItem> rows = controls.page(AUDITOR, control, day, Controls.Part.EXCEPTIONS, ALL).rows();
        assertThat(controls.figures(AUDITOR, control, day).exceptions()).as("the count is that of the list").isEqualTo(rows.size());
        return rows.stream().map(i -> i.key() + " " + i.fault().name()).toList();
    }

    private void change(long id, long owner, TwoFactor factor) {
        Account account = accounts.get(COMMUNICATIONS, id);
        changes.change(COMMUNICATIONS, id, account.version(), DeviationWorld.with(account, owner, world.deputy.id(), factor, MAILBOX));
    }

    private void tick(Person gone, long account) {
        long leaving = leavings.ofPerson(COMMUNICATIONS, gone.id()).get(0).id();
        leavings.get(COMMUNICATIONS, leaving).tasks().stream().filter(t -> t.accountId() == account && t.kind() == LeavingTaskKind.REMOVE)
            .forEach(t -> leavings.tick(COMMUNICATIONS, t.id(), null));
    }

    private void closed(String moment) {
        database.execute("UPDATE leaving_task SET closed_at = ? WHERE kind = 'REMOVE'", Timestamp.from(LocalDateTime.parse(moment.replace(' ', 'T')).toInstant(ZoneOffset.UTC)));
    }

    private void plan(long account, LocalDate day) {
        database.execute("INSERT INTO management_plan (form_id, account_id) VALUES ('corporate', ?)", account);
        database.execute("INSERT INTO plan_version (plan_id, number, form_version, answers, status, created_by, created_at, decided_by, decided_at, form_id)"
            + " VALUES ((SELECT id FROM management_plan WHERE account_id = ?), 1, 1, '{}', 'APPROVED', 'Noor', ?, 'Noor', ?, 'corporate')", account, moment(day), moment(day));
    }

    private long request(long user) {
        database.execute("INSERT INTO account_request (status, kind, platform, name, requester_id, created_at, status_since, submitted_at, version)"
            + " VALUES ('APPROVED', 'CORPORATE', 'X', 'Proef', ?, ?, ?, ?, 1)", user, moment(START), moment(START), moment(START));
        return database.number("SELECT MAX(id) FROM account_request");
    }

    private void decide(long request, int round, long user) {
        database.execute("INSERT INTO decision (request_id, round, department, outcome, explanation, decided_by, decided_by_name, decided_at)"
            + " VALUES (?, ?, 'Communicatie', 'APPROVED', '', ?, 'Iemand', ?)", request, round, user, moment(START));
    }

    private static Timestamp moment(LocalDate day) {
        return Timestamp.from(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
