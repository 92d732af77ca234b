package nl.accountregister.signal;

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
class SignalSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(SignalSchedule.class);

    private final Round round;
    private final RoundTime time;
    private final Today today;

    SignalSchedule(SignalRound signals, RoundTime time, Today today) {
        this.round = new Round("the signals", () -> tell(signals.run()));
        this.time = time;
        this.today = today;
    }

    @Scheduled(initialDelay = "${accountregister.reminders.tick:2m}", fixedDelay = "15m")
    void tick() {
        round.tick(today, time.at());
    }

    private static void tell(SignalRound.Result result) {
        if (!result.equals(SignalRound.Result.NOTHING)) {
            LOG.info("Signal round: {} reminded, {} erased, {} failed", result.reminded(), result.erased(), result.failed());
        }
    }
}
