package nl.accountregister.reminder;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.transaction.TransactionOperations;
import nl.accountregister.account.AccountTransitions;
import nl.accountregister.organisation.ReminderLadder;
import nl.accountregister.outbox.MailRefused;
import nl.accountregister.person.Person;
import nl.accountregister.review.NewReview;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.review.ReviewWorld;
import nl.accountregister.review.Reviews;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;

import java.sql.Connection;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static nl.accountregister.review.ReviewWorld.COMMUNICATIONS;
import static nl.accountregister.review.ReviewWorld.START;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lives a history of reviews, people and reminders on a real database, and looks after each happening whether what is
 * promised of reminders still holds: never twice, never after it is done, never skipped, one message a day for each receiver.
 */
final class ReminderHistory {

    /** Something that happens; what the numbers mean depends on it. */
    record Happening(Kind kind, int which, int number) {

        @Override
        public String toString() {
            return kind + " " + which + " " + number;
        }
    }

    enum Kind {
        DAYS_PASS, DAYS_PASS_AND_ROUND, ROUND, TWO_ROUNDS, BROKEN_ROUND, PICK_UP, REVIEW, SUSPEND, RESUME, LEAVE, RETURN, ABSENT, NO_ADDRESS, SENT, REFUSED, NEW_DEPUTY
    }

    private final ReviewWorld world;
    private final TestDatabase database;
    private final MovableClock clock;
    private final ReminderRound round;
    private final ReminderClaims claims;
    private final Reviews reviews;
    private final AccountTransitions transitions;
    private final TransactionOperations<Connection> transactions;
    private final ApplicationEventPublisher<Object> events;
    private final List<Long> accounts = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private LocalDate day = START;
    /** Whether a round of today knows all accounts as they are. */
    private boolean looked;

    @SuppressWarnings("unchecked")
    ReminderHistory(ApplicationContext context) {
        world = context.getBean(ReviewWorld.class);
        database = context.getBean(TestDatabase.class);
        clock = context.getBean(MovableClock.class);
        round = context.getBean(ReminderRound.class);
        claims = context.getBean(ReminderClaims.class);
        reviews = context.getBean(Reviews.class);
        transitions = context.getBean(AccountTransitions.class);
        transactions = context.getBean(TransactionOperations.class);
        events = context.getBean(ApplicationEventPublisher.class);
    }

    /** @param dueIn days from the beginning in which each account is due */
    void live(List<Integer> dueIn, List<Happening> happenings) throws Exception {
        world.begin();
        database.execute("DELETE FROM address_fault");
        database.execute("DELETE FROM person_absence");
        Person other = world.person("Otto Voorbeeld", START.minusYears(1));
        people.addAll(List.of(world.owner, world.deputy, other, world.manager));
        for (int i = 0; i < dueIn.size(); i++) {
            accounts.add(world.account(people.get(i % 3), i % 4 == 3 ? null : people.get((i + 1) % 3), START.plusDays(dueIn.get(i))));
        }
        for (Happening happening : happenings) {
            happen(happening);
            neverAfterItIsDone();
            oneMessageADay();
        }
        for (int i = 0; i < 2; i++) {
            pass(1);
            round.plan(Actor.SYSTEM);
            nothingIsSkipped();
            oneMessageADay();
        }
        neverTwice();
    }

    private void happen(Happening happening) throws Exception {
        Person person = people.get(happening.which() % people.size());
        long account = accounts.get(happening.which() % accounts.size());
        switch (happening.kind()) {
            case DAYS_PASS -> pass(happening.number());
            case DAYS_PASS_AND_ROUND -> {
                pass(happening.number());
                plan();
            }
            case ROUND -> plan();
            case TWO_ROUNDS -> two();
            case BROKEN_ROUND -> claims.claim(ReminderKind.REVIEW, ReminderLadder.DEFAULT, day, 0, Long.MAX_VALUE);
            case PICK_UP -> round.pickUp(day);
            case REVIEW -> {
                review(account);
                looked = false;
            }
            case SUSPEND -> quietly(() -> transitions.suspend(COMMUNICATIONS, account, "Even niet"));
            case RESUME -> {
                quietly(() -> transitions.resume(COMMUNICATIONS, account));
                looked = false;
            }
            case LEAVE -> database.execute("UPDATE person SET in_service_until = ? WHERE id = ?", Date.valueOf(day.minusDays(1)), person.id());
            case RETURN -> database.execute("UPDATE person SET in_service_until = NULL, email = ? WHERE id = ?", person.email(), person.id());
            case ABSENT -> absent(person, people.get((happening.which() + happening.number()) % people.size()), happening.number());
            case NO_ADDRESS -> database.execute("UPDATE person SET email = NULL WHERE id = ?", person.id());
            case SENT -> database.execute("UPDATE outbox_message SET status = 'SENT', finished_at = created_at, next_attempt_at = NULL WHERE status = 'PLANNED'");
            case REFUSED -> refuse(happening.which());
            case NEW_DEPUTY -> database.execute("UPDATE account SET deputy_id = ? WHERE id = ?", person.id(), account);
            default -> throw new IllegalStateException(happening.toString());
        }
    }

    private void pass(int days) {
        day = day.plusDays(days);
        clock.set(day);
        looked = false;
    }

    private void plan() {
        round.plan(Actor.SYSTEM);
        looked = true;
        nothingIsSkipped();
    }

    private void two() throws Exception {
        Callable<Object> one = () -> round.plan(Actor.SYSTEM);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Object> result : both.invokeAll(Collections.nCopies(2, one))) {
                result.get();
            }
        } finally {
            both.shutdown();
        }
        looked = true;
        nothingIsSkipped();
    }

    private void review(long account) {
        quietly(() -> reviews.record(COMMUNICATIONS, account, NewReview.of(ReviewWorld.answers(), ReviewOutcome.IN_ORDER)));
    }

    private void absent(Person person, Person substitute, int days) {
        if (database.number("SELECT COUNT(*) FROM person_absence WHERE person_id = ? AND until_on >= ?", person.id(), Date.valueOf(day)) == 0) {
            database.execute("INSERT INTO person_absence (person_id, from_on, until_on, substitute_id, recorded_by_name, recorded_at) VALUES (?, ?, ?, ?, 'x', ?)",
                person.id(), Date.valueOf(day), Date.valueOf(day.plusDays(days)), days % 3 == 0 || substitute.id().equals(person.id()) ? null : substitute.id(),
                Timestamp.from(clock.instant()));
        }
    }

    /** A message that waits is refused, as the outbox says it: with its address as a fault, and never that of communications. */
    private void refuse(int which) {
        List<Map<String, Object>> waiting = database.query("SELECT id, recipient_person_id, recipient_address FROM outbox_message"
            + " WHERE status = 'PLANNED' AND recipient_person_id IS NOT NULL ORDER BY id");
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, Object> message = waiting.get(which % waiting.size());
        long id = ((Number) message.get("id")).longValue();
        long person = ((Number) message.get("recipient_person_id")).longValue();
        String address = String.valueOf(message.get("recipient_address"));
        transactions.executeWrite(status -> {
            database.execute("UPDATE outbox_message SET status = 'REFUSED', finished_at = created_at, next_attempt_at = NULL WHERE id = ?", id);
            if (which % 2 == 0) {
                database.execute("INSERT IGNORE INTO address_fault (address, person_id, words, since, message_id) VALUES (?, ?, '550', ?, ?)", address, person,
                    Timestamp.from(clock.instant()), id);
            }
            events.publishEvent(new MailRefused(id, person, address, "550"));
            return null;
        });
        round.pickUp(day);
        if (looked) {
            nothingIsSkipped();
        }
    }

    private static void quietly(Runnable change) {
        try {
            change.run();
        } catch (Conflict e) {
            // somebody was before, or the account is not in that state: nothing happens
        }
    }

    /** Nothing waits in the outbox that tells of what has been done, and a round that is over has left nothing open of it. */
    private void neverAfterItIsDone() {
        assertThat(database.query("SELECT r.id, r.account_id, r.due_on, r.step FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id"
            + " AND m.status = 'PLANNED' JOIN reminder r ON r.id = rm.reminder_id JOIN account a ON a.id = r.account_id"
            + " WHERE a.status <> 'ACTIVE' OR a.next_review_on <> r.due_on")).as("messages of what is done, on " + day).isEmpty();
        assertThat(database.query("SELECT r.id FROM reminder r WHERE r.status = 'OPEN' AND NOT EXISTS (SELECT 1 FROM account a WHERE a.id = r.account_id"
            + " AND a.status = 'ACTIVE' AND a.next_review_on = r.due_on)")).as("reminders of what is done, on " + day).isEmpty();
    }

    /** Also of those that are added to the day by what was refused or taken back. */
    private void oneMessageADay() {
        assertThat(database.query("SELECT rm.receiver, rm.planned_on, COUNT(DISTINCT rm.message_id) AS n FROM reminder_message rm"
            + " JOIN outbox_message m ON m.id = rm.message_id WHERE m.status <> 'WITHDRAWN' GROUP BY rm.receiver, rm.planned_on HAVING COUNT(DISTINCT rm.message_id) > 1"))
            .as("receivers with two messages on a day").isEmpty();
    }

    /** After a round of today somebody hears of every account whose step has come, or will tomorrow since they have had a message today. */
    private void nothingIsSkipped() {
        for (Map<String, Object> account : database.query("SELECT id, next_review_on FROM account WHERE status = 'ACTIVE'")) {
            LocalDate due = LocalDate.parse(String.valueOf(account.get("next_review_on")));
            Optional<ReminderLadder.Reached> step = ReminderLadder.DEFAULT.reached(due, day);
            if (step.isEmpty()) {
                continue;
            }
            List<Map<String, Object>> steps = database.query("SELECT id, step, status, tell_from FROM reminder WHERE account_id = ? AND due_on = ? ORDER BY step DESC",
                account.get("id"), Date.valueOf(due));
            assertThat(steps).as("account " + account + " on " + day).isNotEmpty();
            assertThat(((Number) steps.get(0).get("step")).intValue()).as("the step of " + account + " on " + day).isEqualTo(step.get().day());
            long reminder = ((Number) steps.get(0).get("id")).longValue();
            String status = String.valueOf(steps.get(0).get("status"));
            if (status.equals("OPEN")) {
                assertThat(LocalDate.parse(String.valueOf(steps.get(0).get("tell_from")))).as("what waits, waits for tomorrow").isEqualTo(day.plusDays(1));
            } else {
                assertThat(status).as("of reminder " + reminder + " on " + day).isEqualTo("TOLD");
                assertThat(database.number("SELECT COUNT(*) FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id WHERE rm.reminder_id = ?"
                    + " AND m.status NOT IN ('REFUSED', 'FAILED', 'WITHDRAWN')", reminder)).as("who hears of reminder " + reminder + " on " + day).isPositive();
            }
        }
    }

    private void neverTwice() {
        assertThat(database.query("SELECT r.account_id, r.due_on, r.step, rm.receiver, COUNT(*) AS n FROM reminder r JOIN reminder_message rm ON rm.reminder_id = r.id"
            + " GROUP BY r.account_id, r.due_on, r.step, rm.receiver HAVING COUNT(*) > 1")).as("steps that came twice").isEmpty();
        assertThat(database.query("SELECT o.id FROM reminder o JOIN reminder n ON n.account_id = o.account_id AND n.due_on = o.due_on AND n.step > o.step AND n.id < o.id"))
            .as("steps that came after a later one").isEmpty();
        assertThat(database.query("SELECT o.id FROM reminder o JOIN reminder n ON n.account_id = o.account_id AND n.due_on = o.due_on AND n.step > o.step"
            + " AND n.planned_on = o.planned_on")).as("two steps of one account on a day").isEmpty();
    }
}
