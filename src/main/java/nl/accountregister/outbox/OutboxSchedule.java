package nl.accountregister.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Round;

/** Runs the worker again and again; each run goes on as long as there is a full batch. */
@Singleton
@Requires(property = "accountregister.mail.worker-enabled", value = "true", defaultValue = "true")
class OutboxSchedule {

    private final OutboxWorker worker;
    private final Round round = new Round("the outbox", this::empty);

    OutboxSchedule(OutboxWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelay = "${accountregister.mail.poll:10s}")
    void send() {
        round.tick();
    }

    private void empty() {
        OutboxWorker.Counts counts;
        do {
            counts = worker.run();
        } while (counts.total() == OutboxWorker.BATCH);
    }
}
