package nl.accountregister.person;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Empties, every hour, the files that were tried and not applied in time: nobody need try another for that. */
@Singleton
class ImportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ImportSchedule.class);

    private final PeopleImport imports;

    ImportSchedule(PeopleImport imports) {
        this.imports = imports;
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void lapse() {
        try {
            imports.lapse();
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("Files of medewerkers that were not applied could not be emptied; the next run tries again", e);
        }
    }
}
