package nl.accountregister.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Begins and ends runs of workers: whether there is anything to do, what dead runs left, and what is put back at the end. */
@Singleton
class OutboxRunning {

    private static final Duration TO_STOP = Duration.ofSeconds(8);
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRunning.class);

    private final OutboxRuns runs;
    private final OutboxRecovery recovery;
    private final OutboxClaims claims;
    private final ServerPause pause;
    private final AtomicInteger active = new AtomicInteger();
    private volatile boolean stopping;

    OutboxRunning(OutboxRuns runs, OutboxRecovery recovery, OutboxClaims claims, ServerPause pause) {
        this.runs = runs;
        this.recovery = recovery;
        this.claims = claims;
        this.pause = pause;
    }

    /** Does something with the name of a new run, when there is anything to send and the mail server is not left alone. */
    void during(Consumer<String> work) {
        recovery.recover();
        if (!stopping && !pause.holds() && claims.isAnythingDue()) {
            now(work);
        }
    }

    /** Does something with the name of a new run. */
    void now(Consumer<String> work) {
        active.incrementAndGet();
        String run = runs.begin();
        try {
            work.accept(run);
        } finally {
            end(run);
            active.decrementAndGet();
        }
    }

    /** Whether the run has a use for more messages after this. */
    boolean goesOn(Delivery delivery) {
        if (delivery.serverTrouble()) {
            if (pause.failed(delivery.words())) {
                LOG.warn("The mail server cannot be used; mail waits in the outbox");
            }
            return false;
        }
        if (delivery.outcome() != Delivery.Outcome.NOT_HANDED_OVER && pause.trouble().isPresent()) {
            pause.over();
            LOG.info("The mail server can be used again");
        }
        return delivery.outcome() != Delivery.Outcome.NOT_HANDED_OVER;
    }

    boolean isStopping() {
        return stopping;
    }

    /** Some time between two tries to reach the database. */
    void rest(int tries) {
        try {
            Thread.sleep(500L * tries);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String run) {
        try {
            claims.putBack(run);
            runs.end(run);
        } catch (RuntimeException e) {
            // Without a sign of life the run is dead after a while, and others put back what it had.
            runs.silence(run);
            LOG.warn("A run of the outbox could not be ended: {}", e.getClass().getName());
        }
    }

    /** The message in hand is finished; what has not begun is left for another worker. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        for (long waited = 0; active.get() > 0 && waited < TO_STOP.toMillis(); waited += 50) {
            Thread.sleep(50);
        }
    }
}
