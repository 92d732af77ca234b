package nl.accountregister.reminder;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Round;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Looks every minute whether the daily round is due, and after it on that day whether messages of reminders are still to be made. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class ReminderSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderSchedule.class);

    private final RoundCalendar calendar;
    private final ReminderRound round;
    private final RoundTime time;
    private final Today today;
    private final List<Round> rounds;

    ReminderSchedule(RoundCalendar calendar, ReminderRound round, WeeklyDigest digest, MonthlyLetters letters, RoundTime time, Today today) {
        this.calendar = calendar;
        this.round = round;
        this.time = time;
        this.today = today;
        // One by one: what fails each minute must not keep the others back.
        this.rounds = List.of(new Round("the reminders of the day", () -> calendar.claim().ifPresent(this::run)), afterIt("reminders that were broken off", this::goOn),
            afterIt("reminders that are left", round::pickUp), afterIt("the overview of the week", digest::sendWhenDue), afterIt("the letters of the month", letters::sendWhenDue));
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:1m}", fixedDelay = "${accountregister.reminders.tick:1m}")
    void tick() {
        rounds.forEach(Round::tick);
    }

    /** Between midnight and the time of the round nobody is mailed: what is left is for the round. */
    private Round afterIt(String what, Consumer<LocalDate> work) {
        return new Round(what, () -> {
            LocalDate last = time.latest(today.moment());
            if (last.equals(today.date())) {
                work.accept(last);
            }
        });
    }

    private void goOn(LocalDate day) {
        if (!calendar.isFinished(day) && round.goOn(day)) {
            calendar.finished(day);
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
