package nl.accountregister.calendar;

import nl.accountregister.testing.MovableClock;
import nl.accountregister.testing.TestDatabase;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Reviews and actions as they lie in the database, for tests of what reads them. */
public final class CalendarStage {

    private CalendarStage() {
    }

    /** A whole review in force, in order. @return its id */
    public static long review(TestDatabase database, long account, LocalDate due, LocalDate done) {
        database.execute("INSERT INTO review (account_id, due_on, done_on, done_at, done_by, done_by_name, outcome, answers, next_review_on)"
            + " VALUES (?, ?, ?, ?, 0, 'Olga Voorbeeld', 'IN_ORDER', '{}', ?)", account, Date.valueOf(due), Date.valueOf(done),
            Timestamp.from(done.atTime(9, 0).toInstant(ZoneOffset.UTC)), Date.valueOf(due.plusMonths(6)));
        return database.number("SELECT MAX(id) FROM review");
    }

    /** An open action. @param person null for communications @return its id */
    public static long action(TestDatabase database, MovableClock clock, long review, long account, String what, Long person, LocalDate due) {
        database.execute("INSERT INTO review_action (review_id, account_id, kind, what, person_id, due_on, status, created_at) VALUES (?, ?, 'OWN', ?, ?, ?, 'OPEN', ?)",
            review, account, what, person, Date.valueOf(due), Timestamp.from(clock.instant()));
        return database.number("SELECT MAX(id) FROM review_action");
    }
}
