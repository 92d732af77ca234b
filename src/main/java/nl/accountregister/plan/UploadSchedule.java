package nl.accountregister.plan;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops, a few times a day, the forms that were sent and never used. */
@Singleton
class UploadSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSchedule.class);

    private final UploadArchive archive;

    UploadSchedule(UploadArchive archive) {
        this.archive = archive;
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "6h")
    void purge() {
        try {
            archive.purge();
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("Forms that were not used could not be dropped; the next run tries again", e);
        }
    }
}
