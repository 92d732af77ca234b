package nl.accountregister.reminder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.Optional;

/** Looks every minute whether the daily round is due. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class ReminderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);

    private final RoundCalendar calendar;
    private final ReminderRound round;

    ReminderSchedule(RoundCalendar calendar, ReminderRound round) {
        this.calendar = calendar;
        this.round = round;
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:1m}", fixedDelay = "${accountregister.reminders.tick:1m}")
    void tick() {
        try {
            Optional<LocalDate> day = calendar.claim();
            day.ifPresent(this::run);
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("The reminders could not be looked at; the next tick tries again", e);
        }
    }

    private void run(LocalDate day) {
        try {
            ReminderRound.Result result = round.run(Actor.SYSTEM);
            LOG.info("Reminder round of {}: {} planned, {} sent, {} failed", day, result.planned(), result.sent(), result.failed());
        } catch (RuntimeException e) {
            calendar.giveBack(day);
            throw e;
        }
    }
}
