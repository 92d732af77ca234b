package nl.accountregister.reminder;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.outbox.OutboxRow;
import nl.accountregister.outbox.OutboxStatus;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page.Slice;
import nl.accountregister.shared.Refused;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.review.ReviewWorld.AUDITOR;
import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MicronautTest(transactional = false)
class ReminderRoundTest {

    static final LocalDate DUE = START.plusDays(60);

    @Inject
    ReminderRound round;

    @Inject
    Reminders reminders;

    @Inject
    RoundCalendar calendar;

    @Inject
    WeeklyDigest digest;

    @Inject
    MonthlyLetters letters;

    @Inject
    RoundTime time;

    @Inject
    Today today;

    @Inject
    Reviews reviews;

    @Inject
    AccountTransitions transitions;

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
    void anOverdueAccountIsRemindedStepByStepUntilItIsReviewed() {
        long id = world.account(DUE);
        clock.set(DUE.minusDays(31));
        assertThat(run().planned()).isZero();

        clock.set(DUE.minusDays(30));
        assertThat(run().planned()).isEqualTo(2);
        assertThat(run().planned()).isZero();
        clock.set(DUE.minusDays(8));
        assertThat(run().planned()).isZero();
        clock.set(DUE.plusDays(7));
        assertThat(run().planned()).isEqualTo(2);
        assertThat(run().planned()).isZero();
        clock.set(DUE.plusDays(15));
        assertThat(run().planned()).isEqualTo(3);
        clock.set(DUE.plusDays(30));
        assertThat(run().planned()).isEqualTo(4);
        clock.set(DUE.plusDays(59));
        assertThat(run().planned()).isZero();
        clock.set(DUE.plusDays(60));
        assertThat(run().planned()).isEqualTo(4);
        assertThat(steps(id)).containsExactly(60, 30, 14, 7, -30);

        reviews.record(world.actor(world.owner), id, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER));
        for (int day = 60; day < 150; day++) {
            clock.set(DUE.plusDays(day));
            assertThat(run().planned()).isZero();
        }
        assertThat(steps(id)).hasSize(5);

        clock.set(DUE.plusDays(60).plusMonths(6).minusDays(30));
        assertThat(run().planned()).isEqualTo(2);
    }

    @Test
    void everyDayARoundGivesExactlyTheStepsOfTheLadder() {
        long id = world.account(DUE);
        List<Integer> days = new ArrayList<>();
        for (int day = -40; day <= 125; day++) {
            clock.set(DUE.plusDays(day));
            if (run().planned() > 0) {
                days.add(day);
            }
        }
        assertThat(days).containsExactly(-30, -7, 0, 7, 14, 30, 60, 90, 120);
        assertThat(steps(id)).containsExactly(120, 90, 60, 30, 14, 7, 0, -7, -30);
        assertThat(ReminderLadder.DEFAULT.daysAhead()).isEqualTo(30);
    }

    @Test
    void missedDaysAreMadeUpByOneReminder() {
        long id = world.account(DUE);
        clock.set(DUE.plusDays(200));
        assertThat(run().planned()).isEqualTo(4);
        assertThat(steps(id)).containsExactly(180);
    }

    @Test
    void whoHasLeftOrHasNoAddressIsPassedOver() {
        long id = world.account(DUE);
        world.leaves(world.owner, START);
        clock.set(DUE.minusDays(30));
        run();
        assertThat(receivers(id)).containsExactly("Dirk Voorbeeld");

        database.execute("UPDATE person SET email = NULL WHERE id = ?", world.deputy.id());
        clock.set(DUE.minusDays(7));
        run();
        assertThat(receivers(id)).containsExactly("Mia Voorbeeld");
        assertThat(mailTo("Mia Voorbeeld")).contains("eigenlijk voor iemand anders, maar die bereiken we niet", "Olga Voorbeeld is niet meer in dienst",
            "https://register.example/accounts/" + id + "\n");

        world.leaves(world.manager, START);
        clock.set(DUE);
        run();
        assertThat(receivers(id)).containsExactly("afdeling Communicatie");
        assertThat(mailTo("afdeling Communicatie")).contains("/accounts/" + id + "/herziening");
    }

    @Test
    void theMailSaysWhatIsToBeDoneAndWhere() {
        long id = world.account(DUE);
        clock.set(DUE.plusDays(14));
        run();
        assertThat(mailTo("Olga Voorbeeld")).contains("Beste Olga Voorbeeld", "1 mei 2026", "14 dagen te laat", "op Facebook",
            "https://register.example/accounts/" + id + "/herziening");
        assertThat(mailTo("Mia Voorbeeld")).contains("omdat je leiding geeft", "De eigenaar is Olga Voorbeeld");
    }

    @Test
    void suspendedAndClosedAccountsGetNoReminder() {
        long suspended = world.account(DUE);
        long closed = world.account(DUE);
        transitions.suspend(COMMUNICATIONS, suspended, "Even niet");
        transitions.close(COMMUNICATIONS, closed, "Niet meer nodig");
        clock.set(DUE.plusDays(30));
        assertThat(run().planned()).isZero();
        transitions.resume(COMMUNICATIONS, suspended);
        assertThat(run().planned()).isEqualTo(4);
    }

    @Test
    void twoRoundsAtOnceGiveEachStepOnce() throws Exception {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(world.account(DUE.plusDays(i % 3)));
        }
        clock.set(DUE.plusDays(3));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<ReminderRound.Result> one = () -> {
            together.await();
            return round.run(Actor.SYSTEM);
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            int planned = 0;
            for (Future<ReminderRound.Result> result : two.invokeAll(Collections.nCopies(2, one))) {
                planned += result.get().planned();
                assertThat(result.get().failed()).isZero();
            }
            assertThat(planned).as("one message for the owner and one for the deputy").isEqualTo(2);
        } finally {
            two.shutdown();
        }
        ids.forEach(id -> assertThat(steps(id)).containsExactly(0));
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE status = 'STORED'")).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM reminder_message")).isEqualTo(24);
    }

    @Test
    void aRoundThatGoesOnPastMidnightKeepsTheDayOnWhichItBegan() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(world.account(DUE));
        }
        long tomorrow = world.account(DUE.plusDays(1));
        clock.run(DUE.plusDays(1).atStartOfDay(Texts.AMSTERDAM).toInstant().minusSeconds(2), Duration.ofSeconds(1));
        assertThat(run().planned()).isEqualTo(2);
        assertThat(today.date()).as("midnight has passed").isEqualTo(DUE.plusDays(1));
        ids.forEach(id -> assertThat(steps(id)).containsExactly(0));
        // the account of the next day was seven days before its date eight days ago; no round ran then
        assertThat(steps(tomorrow)).containsExactly(-7);
        assertThat(database.query("SELECT DISTINCT planned_on FROM reminder_message")).extracting(row -> String.valueOf(row.get("planned_on"))).containsExactly(DUE.toString());

        clock.set(DUE.plusDays(1));
        assertThat(run().planned()).as("one message a day, and this is another day").isEqualTo(2);
        ids.forEach(id -> assertThat(steps(id)).containsExactly(0));
        assertThat(steps(tomorrow)).containsExactly(0, -7);
    }

    @Test
    void moreAccountsThanOneBatchAreAllReached() {
        for (int i = 0; i < 3; i++) {
            world.account(DUE);
        }
        database.execute("""
            INSERT INTO account (platform, kind, name, status, owner_id, departments, visibility, two_factor, review_interval_months,
              next_review_on, status_since, registered_at, version)
            SELECT 'FACEBOOK', 'DEPARTMENT', CONCAT('Account ', a.id, '-', b.id, '-', c.id, '-', d.id, '-', e.id), 'ACTIVE', a.owner_id, 'Communicatie', 'PUBLIC', 'ON', 6,
              a.next_review_on, a.status_since, a.registered_at, 1
            FROM account a CROSS JOIN account b CROSS JOIN account c CROSS JOIN account d CROSS JOIN account e""");
        clock.set(DUE);
        assertThat(run().planned()).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM reminder")).isEqualTo(246);
        assertThat(database.number("SELECT COUNT(*) FROM reminder_message WHERE receiver = ?", world.owner.id())).isEqualTo(246);
        assertThat(mailTo("Olga Voorbeeld")).contains("246 herinneringen", "En nog 146 andere");
        assertThat(run().planned()).isZero();
    }

    @Test
    void theLedgerTellsWhoGotWhatAndWhatBecameOfIt() {
        long id = world.account(DUE);
        world.account(DUE.plusDays(400));
        clock.set(DUE);
        run();
        var page = reminders.list(AUDITOR, null, null, Slice.first());
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.rows().get(0).reminder().accountId()).isEqualTo(id);
        assertThat(page.rows().get(0).messages()).extracting(OutboxRow::status).containsOnly(OutboxStatus.STORED).hasSize(2);
        assertThat(reminders.list(AUDITOR, null, OutboxStatus.STORED, Slice.first()).total()).isEqualTo(1);
        assertThat(reminders.list(AUDITOR, null, OutboxStatus.FAILED, Slice.first()).rows()).isEmpty();
        assertThat(reminders.of(world.actor(world.owner), id)).hasSize(1);
        assertThatThrownBy(() -> reminders.list(world.actor(world.owner), null, null, Slice.first())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reminders.of(world.actor(world.person("Otto Voorbeeld", START)), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyCommunicationsRunsARound() {
        assertThatThrownBy(() -> round.run(AUDITOR)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> round.run(world.actor(world.owner))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> round.run(Actor.ANONYMOUS)).isInstanceOf(Refused.class);
        long before = entries("herinnering.ronde");
        round.run(COMMUNICATIONS);
        assertThat(entries("herinnering.ronde")).isEqualTo(before + 1);
    }

    @Test
    void eachReminderIsInTheAuditLog() {
        long before = entries("herinnering.gepland");
        world.account(DUE);
        clock.set(DUE);
        run();
        run();
        assertThat(entries("herinnering.gepland")).isEqualTo(before + 1);
    }

    @Test
    void theDailyRoundIsForOneServerADayAndMadeUpWhenItWasMissed() {
        assertThat(calendar.claim()).as("a new register has missed nothing").isEmpty();
        assertThat(calendar.claim()).isEmpty();
        clock.set(START.plusDays(1));
        assertThat(calendar.claim()).contains(START.plusDays(1));
        assertThat(calendar.claim()).isEmpty();
        clock.set(START.plusDays(5).atTime(5, 0).atZone(Texts.AMSTERDAM).toInstant());
        assertThat(calendar.claim()).contains(START.plusDays(4));
        assertThat(calendar.claim()).isEmpty();
        calendar.giveBack(START.plusDays(4));
        assertThat(calendar.claim()).contains(START.plusDays(4));
        clock.set(START.plusDays(5));
        assertThat(calendar.claim()).contains(START.plusDays(5));
        clock.set(START);
        assertThat(calendar.claim()).as("a clock that was set back").isEmpty();
    }

    @Test
    void aRoundWhoseServerDiedIsFinishedWithinTheDay() {
        ReminderSchedule schedule = new ReminderSchedule(calendar, round, digest, letters, time, today);
        long id = world.account(DUE);
        schedule.tick();
        clock.set(DUE);
        assertThat(calendar.claim()).as("by the server that dies").contains(DUE);
        assertThat(steps(id)).isEmpty();

        schedule.tick();
        assertThat(steps(id)).containsExactly(0);
        long rounds = entries("herinnering.ronde");
        schedule.tick();
        assertThat(entries("herinnering.ronde")).as("finished is finished").isEqualTo(rounds);
    }

    @Test
    void anOverviewThatFailsEachMinuteDoesNotKeepTheLettersBack() {
        List<LocalDate> asked = new ArrayList<>();
        WeeklyDigest failing = new WeeklyDigest(null, null, null, null, null, null) {
            @Override
            boolean sendWhenDue(LocalDate day) {
                throw new IllegalStateException("an overview that cannot be made");
            }
        };
        MonthlyLetters counted = new MonthlyLetters(null, null, null, null, null, null) {
            @Override
            int sendWhenDue(LocalDate day) {
                asked.add(day);
                return 0;
            }
        };
        clock.set(DUE);
        new ReminderSchedule(calendar, round, failing, counted, time, today).tick();
        assertThat(asked).containsExactly(DUE);
    }

    private ReminderRound.Result run() {
        return round.run(Actor.SYSTEM);
    }

    private long entries(String action) {
        return database.number("SELECT COUNT(*) FROM audit_entry WHERE action = ?", action);
    }

    private List<Integer> steps(long account) {
        return reminders.of(COMMUNICATIONS, account).stream().map(told -> told.reminder().step()).toList();
    }

    private List<String> receivers(long account) {
        return reminders.of(COMMUNICATIONS, account).get(0).messages().stream().map(OutboxRow::recipientName).toList();
    }

    private String mailTo(String name) {
        return String.valueOf(database.query("SELECT body_text FROM outbox_message WHERE recipient_name = ? ORDER BY id DESC LIMIT 1", name).get(0).get("body_text"));
    }
}
