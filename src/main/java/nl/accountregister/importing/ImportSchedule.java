package nl.accountregister.importing;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

import java.time.Duration;

/** Looks now and then for files that waited too long and for imports that a server left behind. */
@Singleton
class ImportSchedule {

    /** A run says every half second that it is at work; one statement of a large import may take longer than that. */
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final Round round;

    ImportSchedule(AccountImports imports) {
        round = new Round("the imports of accounts", () -> imports.tidy(SILENCE));
    }

    @Scheduled(initialDelay = "5m", fixedDelay = "10m")
    void tidy() {
        round.tick();
    }
}
