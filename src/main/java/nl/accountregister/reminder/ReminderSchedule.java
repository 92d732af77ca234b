package nl.accountregister.reminder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.Optional;

/** Looks every minute whether the daily round is due, and after it on that day whether messages of reminders are still to be made. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class ReminderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);

    private final RoundCalendar calendar;
    private final ReminderRound round;
    private final WeeklyDigest digest;
    private final MonthlyLetters letters;
    private final RoundTime time;
    private final Today today;

    ReminderSchedule(RoundCalendar calendar, ReminderRound round, WeeklyDigest digest, MonthlyLetters letters, RoundTime time, Today today) {
        this.calendar = calendar;
        this.round = round;
        this.digest = digest;
        this.letters = letters;
        this.time = time;
        this.today = today;
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:1m}", fixedDelay = "${accountregister.reminders.tick:1m}")
    void tick() {
        try {
            Optional<LocalDate> day = calendar.claim();
            day.ifPresent(this::run);
            // Between midnight and the time of the round nobody is mailed: what is left is for the round.
            LocalDate last = time.latest(today.moment());
            if (last.equals(today.date())) {
                if (!calendar.isFinished(last) && round.goOn(last)) {
                    calendar.finished(last);
                }
                round.pickUp(last);
                digest.sendWhenDue(last);
                letters.sendWhenDue(last);
            }
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("The reminders could not be looked at; the next tick tries again", e);
        }
    }

    private void run(LocalDate day) {
        try {
            ReminderRound.Result result = round.plan(Actor.SYSTEM);
            calendar.finished(day);
            LOG.info("Reminder round of {}: {} message(s), {} reminder(s) reach nobody", day, result.planned(), result.failed());
        } catch (RuntimeException e) {
            calendar.giveBack(day);
            throw e;
        }
    }
}
