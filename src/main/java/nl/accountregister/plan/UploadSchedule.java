package nl.accountregister.plan;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/** Drops, a few times a day, the forms that were sent and never used. */
@Singleton
class UploadSchedule {

    private final Round round;

    UploadSchedule(UploadArchive archive) {
        this.round = new Round("forms that were not used", archive::purge);
    }

    @Scheduled(initialDelay = "15m", fixedDelay = "6h")
    void purge() {
        round.tick();
    }
}
