package nl.accountregister.deviation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/**
 * Looks at everything soon after the start and after midnight, so that nobody who asks for the list on a new day waits
 * for it; when the deviations are those of today this costs one small query. Who asks for the list looks as well.
 */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class DeviationSchedule {

    private final Round round;

    DeviationSchedule(Freshness freshness) {
        this.round = new Round("the deviations", freshness::ensure);
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "5m")
    void tick() {
        round.tick();
    }
}
