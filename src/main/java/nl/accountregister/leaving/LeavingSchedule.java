package nl.accountregister.leaving;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.reminder.RoundTime;
import nl.accountregister.shared.Round;
import nl.accountregister.shared.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the round from the time of the daily reminders on; a second round on a day finds nothing to do. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class LeavingSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(LeavingSchedule.class);

    private final Round round;
    private final RoundTime time;
    private final Today today;

    LeavingSchedule(LeavingRound leavers, RoundTime time, Today today) {
        this.round = new Round("the checklists of leavers", () -> tell(leavers.run()));
        this.time = time;
        this.today = today;
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:2m}", fixedDelay = "15m")
    void tick() {
        round.tick(today, time.at());
    }

    private static void tell(int sent) {
        if (sent > 0) {
            LOG.info("Leaving round: {} messages planned", sent);
        }
    }
}
