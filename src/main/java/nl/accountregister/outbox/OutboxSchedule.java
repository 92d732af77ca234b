package nl.accountregister.outbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the worker again and again; each run goes on as long as there is a full batch. */
@Singleton
@Requires(property = "accountregister.mail.worker-enabled", value = "true", defaultValue = "true")
class OutboxSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSchedule.class);

    private final OutboxWorker worker;

    OutboxSchedule(OutboxWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelay = "${accountregister.mail.poll:10s}")
    void send() {
        try {
            OutboxWorker.Counts counts;
            do {
                counts = worker.run();
            } while (counts.total() == OutboxWorker.BATCH);
        } catch (RuntimeException e) {
            // A database that is away for a moment must not end the schedule.
            LOG.error("The outbox could not be emptied; the next run tries again", e);
        }
    }
}
