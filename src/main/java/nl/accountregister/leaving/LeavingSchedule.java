package nl.accountregister.leaving;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.reminder.RoundTime;
import nl.accountregister.shared.Texts;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the round from the time of the daily reminders on; a second round on a day finds nothing to do. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class LeavingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingSchedule.class);

    private final LeavingRound round;
    private final RoundTime time;
    private final Today today;

    LeavingSchedule(LeavingRound round, RoundTime time, Today today) {
        this.round = round;
        this.time = time;
        this.today = today;
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:2m}", fixedDelay = "15m")
    void tick() {
        try {
            if (!today.moment().atZone(Texts.AMSTERDAM).toLocalTime().isBefore(time.at())) {
                int sent = round.run();
                if (sent > 0) {
                    LOG.info("Leaving round: {} messages planned", sent);
                }
            }
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("The checklists of leavers could not be looked at; the next tick tries again", e);
        }
    }
}
