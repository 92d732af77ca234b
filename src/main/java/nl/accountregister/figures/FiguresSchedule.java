package nl.accountregister.figures;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/** Keeps what the monitoring is told up to date. */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class FiguresSchedule {

    private final Round round;

    FiguresSchedule(FiguresGauges gauges) {
        // When it fails the monitoring sees the last numbers.
        round = new Round("the figures for the monitoring", gauges::refresh);
    }

    @Scheduled(initialDelay = "30s", fixedDelay = "5m")
    void tick() {
        round.tick();
    }
}
