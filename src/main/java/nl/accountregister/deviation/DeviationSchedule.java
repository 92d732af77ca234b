package nl.accountregister.deviation;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything soon after the start and after midnight, so that nobody who asks for the list on a new day waits
 * for it; when the deviations are those of today this costs one small query.
 */
@Singleton
@Requires(property = "accountregister.reminders.enabled", value = "true", defaultValue = "true")
class DeviationSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(DeviationSchedule.class);

    private final Freshness freshness;

    DeviationSchedule(Freshness freshness) {
        this.freshness = freshness;
    }

    @Scheduled(initialDelay = "20s", fixedDelay = "5m")
    void tick() {
        try {
            freshness.ensure();
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule; who asks for the list looks as well.
            LOG.error("The deviations could not be looked at; the next tick tries again", e);
        }
    }
}
