package nl.accountregister.figures;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what the monitoring is told up to date. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class FiguresSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresSchedule.class);

    private final FiguresGauges gauges;

    FiguresSchedule(FiguresGauges gauges) {
        this.gauges = gauges;
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "5m")
    void tick() {
        try {
            gauges.refresh();
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule; the monitoring sees the last numbers.
            LOG.error("The figures for the monitoring could not be counted; the next tick tries again", e);
        }
    }
}
