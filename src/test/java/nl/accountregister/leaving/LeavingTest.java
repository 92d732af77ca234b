package nl.accountregister.leaving;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.access.AccessGrants;
import nl.accountregister.access.GrantRow;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanges;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.account.Accounts;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.deviation.DeviationWorld;
import nl.accountregister.organisation.AccessRole;
import nl.accountregister.person.NewPerson;
import nl.accountregister.person.People;
import nl.accountregister.person.PeopleChanges;
import nl.accountregister.person.PeopleImport;
import nl.accountregister.person.Person;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Role;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import static nl.accountregister.deviation.DeviationWorld.AUDITOR;
import static nl.accountregister.deviation.DeviationWorld.COMMUNICATIONS;
import static nl.accountregister.deviation.DeviationWorld.MAILBOX;
import static nl.accountregister.deviation.DeviationWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
@DisplayName("Leaving")
class LeavingTest {

    private static final LocalDate LAST = START.plusDays(10);

    @Inject
    Leavings leavings;
    @Inject
    LeavingRound round;
    @Inject
    PeopleChanges staff;
    @Inject
    PeopleImport imports;
    @Inject
    People people;
    @Inject
    AccessGrants grants;
    @Inject
    Accounts accounts;
    @Inject
    AccountChanges changes;
    @Inject
    AccountTransitions transitions;
    @Inject
    DeviationWorld world;
    @Inject
    TestDatabase database;
    @Inject
    MovableClock clock;

    private long account;
    private Person manager;

    @BeforeEach
    void begin() {
        world.begin();
        manager = world.holder("Mien Voorbeeld", "REGIOMANAGER", null, world.region.id());
        account = world.add(world.page());
        database.execute("DELETE FROM outbox_message");
    }

    @AfterEach
    void end() {
        clock.reset();
    }

    @Test
    @DisplayName("ends all rights on the last day, not those of others, and what ended before stays as it was")
    void rights() {
        Person editor = world.person("Eva Voorbeeld");
        world.grant(account, editor.id(), AccessRole.EDITOR);
        long before = world.grant(account, world.owner.id(), AccessRole.ANALYST);
        clock.set(START.plusDays(1));
        grants.end(COMMUNICATIONS, account, before, START.plusDays(1));
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(LAST);
        assertThat(right(world.owner, AccessRole.ANALYST).endedOn()).isEqualTo(START.plusDays(1));
        assertThat(right(world.deputy, AccessRole.ADMIN).endedOn()).isNull();
        assertThat(right(editor, AccessRole.EDITOR).endedOn()).isNull();

        staff.leave(COMMUNICATIONS, world.owner.id(), LAST.plusDays(5));
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(LAST.plusDays(5));
        staff.leave(COMMUNICATIONS, world.owner.id(), null);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isNull();
        assertThat(right(world.owner, AccessRole.ANALYST).endedOn()).isEqualTo(START.plusDays(1));
    }

    @Test
    @DisplayName("that is far off ends the rights that day, and asks nothing of anybody until 60 days before")
    void far() {
        LocalDate last = START.plusDays(100);
        staff.leave(COMMUNICATIONS, world.owner.id(), last);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(last);
        assertThat(told("leaving-begun")).isEmpty();
        give(world.owner);
        clock.set(START.plusDays(39));
        round.run();
        assertThat(leavings.count(COMMUNICATIONS, LeavingFilter.OPEN)).isZero();
        clock.set(START.plusDays(40));
        round.run();
        assertThat(only().lastDay()).isEqualTo(last);
        assertThat(kinds()).containsExactly(LeavingTaskKind.REMOVE, LeavingTaskKind.RECOVERY, LeavingTaskKind.TWO_FACTOR, LeavingTaskKind.OWNER);
        assertThat(told("leaving-begun")).contains(world.deputy.email()).doesNotHaveDuplicates();
        round.run();
        assertThat(told("leaving-begun")).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("that is far off and is taken back in time was never told of")
    void farAndBack() {
        staff.leave(COMMUNICATIONS, world.owner.id(), START.plusDays(100));
        staff.leave(COMMUNICATIONS, world.owner.id(), null);
        clock.set(START.plusDays(70));
        round.run();
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isNull();
        assertThat(leavings.search(COMMUNICATIONS, new LeavingFilter(null, false, null), Page.Slice.first()).total()).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE kind LIKE 'leaving%'")).isZero();
    }

    @Test
    @DisplayName("lets a tick be taken back by who may tick, with the rights that it ended, and opens the list again")
    void unticking() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        give(world.person("Hera Voorbeeld"));
        long byHand = world.grant(account, world.owner.id(), AccessRole.ANALYST);
        grants.end(COMMUNICATIONS, account, byHand, START);
        for (LeavingTaskKind kind : List.of(LeavingTaskKind.REMOVE, LeavingTaskKind.RECOVERY, LeavingTaskKind.TWO_FACTOR)) {
            leavings.tick(COMMUNICATIONS, task(kind).id(), "Gedaan.");
        }
        assertThat(only().status()).isEqualTo(LeavingStatus.DONE);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(START);
        long remove = task(LeavingTaskKind.REMOVE).id();
        assertThatThrownBy(() -> leavings.untick(actor(world.owner), remove)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leavings.untick(AUDITOR, remove)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leavings.untick(COMMUNICATIONS, task(LeavingTaskKind.OWNER).id())).as("goes by itself").isInstanceOf(Conflict.class);

        leavings.untick(actor(world.deputy), remove);
        assertThat(task(LeavingTaskKind.REMOVE)).satisfies(t -> {
            assertThat(t.status()).isEqualTo(LeavingStatus.OPEN);
            assertThat(t.closedBy()).isNull();
            assertThat(t.note()).isNull();
        });
        assertThat(only().status()).isEqualTo(LeavingStatus.OPEN);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(LAST);
        assertThat(right(world.owner, AccessRole.ANALYST).endedOn()).as("ended by hand").isEqualTo(START);
        assertThatThrownBy(() -> leavings.untick(COMMUNICATIONS, remove)).isInstanceOf(Conflict.class);
        leavings.tick(COMMUNICATIONS, remove, null);
        staff.leave(COMMUNICATIONS, world.owner.id(), null);
        assertThatThrownBy(() -> leavings.untick(COMMUNICATIONS, remove)).as("taken back").isInstanceOf(Conflict.class);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'vertrek.heropend' AND subject_id = ?", account)).isOne();
    }

    @Test
    @DisplayName("leaves a right as it ended at an earlier leave, however often a next one is ticked and unticked")
    void anEarlierLeave() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.REMOVE).id(), null);
        staff.leave(COMMUNICATIONS, world.owner.id(), null);
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(START);

        clock.set(START.plusDays(20));
        world.grant(account, world.owner.id(), AccessRole.EDITOR);
        staff.leave(COMMUNICATIONS, world.owner.id(), START.plusDays(40));
        long remove = database.number("SELECT MAX(id) FROM leaving_task WHERE kind = 'REMOVE'");
        leavings.tick(COMMUNICATIONS, remove, null);
        assertThat(right(world.owner, AccessRole.EDITOR).endedOn()).isEqualTo(START.plusDays(20));
        leavings.untick(COMMUNICATIONS, remove);
        assertThat(right(world.owner, AccessRole.EDITOR).endedOn()).isEqualTo(START.plusDays(40));
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(START);
    }

    @Test
    @DisplayName("puts in the audit log which rights a tick ended and gave back, and what opened again by itself")
    void onRecord() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        long before = logged("toegang.beeindigd");
        long remove = task(LeavingTaskKind.REMOVE).id();
        leavings.tick(COMMUNICATIONS, remove, null);
        assertThat(logged("toegang.beeindigd")).isEqualTo(before + 1);
        leavings.untick(COMMUNICATIONS, remove);
        assertThat(logged("toegang.hersteld")).isOne();
        give(world.person("Hera Voorbeeld"));
        long reopened = logged("vertrek.heropend");
        give(world.owner);
        assertThat(logged("vertrek.heropend")).isEqualTo(reopened + 1);
    }

    private long logged(String action) {
        return database.number("SELECT COUNT(*) FROM audit_entry WHERE action = ? AND subject_id = ?", action, account);
    }

    @Test
    @DisplayName("in the past ends a right that began later on the day on which it began")
    void past() {
        staff.leave(COMMUNICATIONS, world.owner.id(), START.minusDays(30));
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).isEqualTo(START);
        assertThat(only().dueOn()).isEqualTo(START);
    }

    @Test
    @DisplayName("makes a checklist per account, by what the person has to do with it; who has nothing to do with accounts has none")
    void checklist() {
        staff.leave(COMMUNICATIONS, world.person("Niemand Voorbeeld").id(), LAST);
        assertThat(leavings.count(COMMUNICATIONS, LeavingFilter.OPEN)).isZero();
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        assertThat(kinds()).containsExactly(LeavingTaskKind.REMOVE, LeavingTaskKind.RECOVERY, LeavingTaskKind.TWO_FACTOR, LeavingTaskKind.OWNER);
        assertThat(only().lastDay()).isEqualTo(LAST);

        Person editor = world.person("Eva Voorbeeld");
        world.grant(account, editor.id(), AccessRole.EDITOR);
        staff.leave(COMMUNICATIONS, editor.id(), LAST);
        staff.leave(COMMUNICATIONS, world.deputy.id(), LAST.plusDays(1));
        List<LeavingRow> all = leavings.search(AUDITOR, LeavingFilter.OPEN, Page.Slice.first()).rows();
        assertThat(all).extracting(LeavingRow::person).containsExactly("Eva Voorbeeld", "Olga Voorbeeld", "Dirk Voorbeeld");
        assertThat(all).extracting(LeavingRow::open).containsExactly(1L, 4L, 4L);
    }

    @Test
    @DisplayName("tells deputy, manager and communications once each, and not who leaves")
    void mail() {
        world.add(world.page());
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        assertThat(told("leaving-begun")).contains(world.deputy.email(), manager.email()).doesNotContain(world.owner.email()).doesNotHaveDuplicates();
        assertThat(told("leaving-begun").size()).isBetween(2, 3);
        String text = (String) database.query("SELECT body_text FROM outbox_message WHERE recipient_address = ?", world.deputy.email()).get(0).get("body_text");
        assertThat(text).contains("Olga Voorbeeld", "12 maart 2026");
        assertThat(text.split("AC De Proef op Facebook")).hasSize(3);
    }

    @Test
    @DisplayName("is ticked off by the deputy and by communications, not by who leaves, an auditor or anybody else")
    void ticking() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        long remove = task(LeavingTaskKind.REMOVE).id();
        Actor deputy = actor(world.deputy);
        assertThatThrownBy(() -> leavings.tick(actor(world.owner), remove, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leavings.tick(AUDITOR, remove, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> leavings.tick(actor(world.person("Vreemd Voorbeeld")), remove, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> leavings.tick(deputy, remove, "x".repeat(1001))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> leavings.tick(deputy, 999_999L, null)).isInstanceOf(NotFound.class);

        leavings.tick(deputy, remove, "Verwijderd bij de beheerders.");
        assertThat(task(LeavingTaskKind.REMOVE)).satisfies(t -> {
            assertThat(t.status()).isEqualTo(LeavingStatus.DONE);
            assertThat(t.closedBy()).isEqualTo("Dirk Voorbeeld");
            assertThat(t.note()).isEqualTo("Verwijderd bij de beheerders.");
        });
        assertThatThrownBy(() -> leavings.tick(deputy, remove, null)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.OWNER).id(), null)).isInstanceOf(Conflict.class);
        leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.RECOVERY).id(), null);
        leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.TWO_FACTOR).id(), null);
        assertThat(only().status()).isEqualTo(LeavingStatus.OPEN);
        assertThat(database.number("SELECT COUNT(*) FROM audit_entry WHERE action = 'vertrek.afgevinkt'")).isGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("has the owner's task done by itself when the account gets another owner, and is done when all is")
    void newOwner() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        for (LeavingTaskKind kind : List.of(LeavingTaskKind.REMOVE, LeavingTaskKind.RECOVERY, LeavingTaskKind.TWO_FACTOR)) {
            leavings.tick(COMMUNICATIONS, task(kind).id(), null);
        }
        Person heir = world.person("Hera Voorbeeld");
        give(heir);
        assertThat(task(LeavingTaskKind.OWNER)).satisfies(t -> {
            assertThat(t.status()).isEqualTo(LeavingStatus.DONE);
            assertThat(t.byItself()).isTrue();
        });
        assertThat(only().status()).isEqualTo(LeavingStatus.DONE);
        give(world.owner);
        assertThat(task(LeavingTaskKind.OWNER).status()).isEqualTo(LeavingStatus.OPEN);
        assertThat(only().status()).isEqualTo(LeavingStatus.OPEN);
    }

    @Test
    @DisplayName("that is taken back withdraws what is open, says so, and leaves what was done as it was")
    void takenBack() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.REMOVE).id(), null);
        staff.leave(COMMUNICATIONS, world.owner.id(), null);
        assertThat(only().status()).isEqualTo(LeavingStatus.WITHDRAWN);
        assertThat(task(LeavingTaskKind.REMOVE).status()).isEqualTo(LeavingStatus.DONE);
        assertThat(task(LeavingTaskKind.OWNER).status()).isEqualTo(LeavingStatus.WITHDRAWN);
        assertThat(told("leaving-withdrawn")).contains(world.deputy.email(), manager.email());
        assertThat(right(world.owner, AccessRole.ADMIN).endedOn()).as("who was taken off the page does not get the right back by it").isEqualTo(START);
        assertThatThrownBy(() -> leavings.tick(COMMUNICATIONS, task(LeavingTaskKind.OWNER).id(), null)).isInstanceOf(Conflict.class);

        staff.leave(COMMUNICATIONS, world.owner.id(), LAST.plusDays(1));
        assertThat(leavings.search(COMMUNICATIONS, LeavingFilter.OPEN, Page.Slice.first()).total()).isEqualTo(1);
    }

    @Test
    @DisplayName("on another day moves the checklist and says so, without a second list")
    void moved() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST.plusDays(20));
        assertThat(only().dueOn()).isEqualTo(LAST.plusDays(20));
        assertThat(told("leaving-begun")).doesNotHaveDuplicates();
        assertThat(told("leaving-moved")).contains(world.deputy.email()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("is reminded of after 7 days to deputy and communications, after 14 to the manager, each once")
    void reminders() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        clock.set(LAST.plusDays(6));
        assertThat(round.run()).isZero();
        clock.set(LAST.plusDays(7));
        round.run();
        assertThat(told("leaving-overdue")).contains(world.deputy.email()).doesNotContain(manager.email(), world.owner.email());
        assertThat(round.run()).isZero();
        clock.set(LAST.plusDays(14));
        assertThat(round.run()).isEqualTo(1);
        assertThat(told("leaving-overdue")).contains(manager.email()).doesNotHaveDuplicates();
        clock.set(LAST.plusDays(100));
        assertThat(round.run()).isZero();
        assertThat(leavings.count(COMMUNICATIONS, new LeavingFilter(null, true, null))).isEqualTo(1);
    }

    @Test
    @DisplayName("is not reminded of when all was done, and at once to all of them when no round ran for long")
    void remindersLate() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        clock.set(LAST.plusDays(30));
        round.run();
        assertThat(told("leaving-overdue")).contains(world.deputy.email(), manager.email()).doesNotHaveDuplicates();
        assertThat(round.run()).isZero();
    }

    @Test
    @DisplayName("comes from the page, from a change of all data and from a file alike")
    void ways() {
        Person owner = world.owner;
        staff.change(COMMUNICATIONS, owner.id(), new NewPerson(owner.name(), owner.email(), owner.inServiceFrom(), LAST, "77"));
        assertThat(only().lastDay()).isEqualTo(LAST);
        byte[] file = ("personeelsnummer;naam;e-mail;in dienst;uit dienst\n77;" + owner.name() + ";" + owner.email() + ";" + owner.inServiceFrom() + ";2026-03-20\n88;"
            + world.deputy.name() + ";" + world.deputy.email() + ";" + world.deputy.inServiceFrom() + ";2026-03-21").getBytes(StandardCharsets.UTF_8);
        PeopleImport.Trial trial = imports.trial(COMMUNICATIONS, "hr.csv", file);
        imports.apply(COMMUNICATIONS, trial.id(), trial.digest());
        assertThat(leavings.search(COMMUNICATIONS, LeavingFilter.OPEN, Page.Slice.first()).rows()).extracting(LeavingRow::lastDay)
            .containsExactly(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 21));
        assertThat(right(world.deputy, AccessRole.ADMIN).endedOn()).isEqualTo(LocalDate.of(2026, 3, 21));
    }

    @Test
    @DisplayName("goes on: a right given meanwhile ends that day too and joins the list, and a closed account leaves it")
    void meanwhile() {
        Person editor = world.person("Eva Voorbeeld");
        staff.leave(COMMUNICATIONS, editor.id(), LAST);
        assertThat(leavings.count(COMMUNICATIONS, LeavingFilter.OPEN)).isZero();
        long id = world.grant(account, editor.id(), AccessRole.EDITOR);
        assertThat(right(editor, AccessRole.EDITOR).endedOn()).isEqualTo(LAST);
        assertThat(kinds()).containsExactly(LeavingTaskKind.REMOVE);
        grants.end(COMMUNICATIONS, account, id, START);
        staff.leave(COMMUNICATIONS, editor.id(), LAST.plusDays(1));
        assertThat(right(editor, AccessRole.EDITOR).endedOn()).as("ended by hand").isEqualTo(START);
        transitions.close(COMMUNICATIONS, account, "De groep bestaat niet meer.");
        assertThat(task(LeavingTaskKind.REMOVE).status()).isEqualTo(LeavingStatus.WITHDRAWN);
        assertThat(only().status()).isEqualTo(LeavingStatus.DONE);
    }

    @Test
    @DisplayName("is seen by who answers for an account on the list and by who leaves, not by others")
    void seen() {
        staff.leave(COMMUNICATIONS, world.owner.id(), LAST);
        long id = only().id();
        for (Person person : List.of(world.deputy, world.owner, manager)) {
            assertThat(leavings.get(actor(person), id).tasks()).as(person.name()).hasSize(4);
            assertThat(leavings.search(actor(person), LeavingFilter.OPEN, Page.Slice.first()).total()).as(person.name()).isEqualTo(1);
        }
        Actor stranger = actor(world.person("Vreemd Voorbeeld"));
        assertThatThrownBy(() -> leavings.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(leavings.search(stranger, LeavingFilter.OPEN, Page.Slice.first()).total()).isZero();
        assertThat(leavings.search(COMMUNICATIONS, new LeavingFilter(null, false, "OLGA"), Page.Slice.first()).total()).isEqualTo(1);
        assertThat(leavings.search(COMMUNICATIONS, new LeavingFilter(null, false, "%"), Page.Slice.first()).total()).isZero();
    }

    private static Actor actor(Person person) {
        return new Actor(person.id() + 1000, person.id(), person.name(), Set.of(Role.REQUESTER));
    }

    private GrantRow right(Person person, AccessRole role) {
        return grants.of(account).stream().filter(g -> g.personId() == person.id() && g.role() == role).findFirst().orElseThrow();
    }

    private LeavingRow only() {
        List<LeavingRow> all = leavings.search(COMMUNICATIONS, new LeavingFilter(null, false, null), Page.Slice.first()).rows();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<LeavingTaskKind> kinds() {
        return leavings.get(COMMUNICATIONS, only().id()).tasks().stream().map(LeavingTaskRow::kind).toList();
    }

    private LeavingTaskRow task(LeavingTaskKind kind) {
        return leavings.get(COMMUNICATIONS, database.number("SELECT MIN(id) FROM leaving")).tasks().stream().filter(t -> t.kind() == kind).findFirst().orElseThrow();
    }

    private void give(Person owner) {
        Account now = accounts.get(COMMUNICATIONS, account);
        changes.change(COMMUNICATIONS, account, now.version(), DeviationWorld.with(now, owner.id(), world.deputy.id(), TwoFactor.ON, MAILBOX));
    }

    private List<String> told(String kind) {
        return database.query("SELECT recipient_address FROM outbox_message WHERE kind = ?", kind).stream().map(r -> (String) r.get("recipient_address")).toList();
    }
}
