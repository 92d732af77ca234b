package nl.accountregister.person;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/** Empties, every hour, the files that were tried and not applied in time: nobody need try another for that. */
@Singleton
class ImportSchedule {

    private final Round round;

    ImportSchedule(PeopleImport imports) {
        this.round = new Round("files of medewerkers that were not applied", imports::lapse);
    }

    @Scheduled(initialDelay = "10m", fixedDelay = "1h")
    void lapse() {
        round.tick();
    }
}
