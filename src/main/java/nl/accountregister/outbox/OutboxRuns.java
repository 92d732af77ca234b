package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Which runs of workers are alive: each says so every few seconds, by a thread of its own, so that a slow mail server or a
 * busy register does not make it seem dead. All by the clock of the database, since those of servers may differ.
 */
@Singleton
class OutboxRuns {

    /** A run that has been silent for this long is taken to be dead. */
    static final int LEASE_SECONDS = 20;
    private static final int BEAT_SECONDS = 4;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRuns.class);

    private final JdbcOperations jdbc;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "outbox-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    OutboxRuns(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        beating.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** A new run, alive until it is ended. @return its name */
    @Transactional
    String begin() {
        String run = UUID.randomUUID().toString();
        jdbc.prepareStatement("INSERT INTO outbox_run (id, began_at, seen_at) VALUES (?, LOCALTIMESTAMP(6), LOCALTIMESTAMP(6))", s -> {
            s.setString(1, run);
            return s.executeUpdate();
        });
        own.add(run);
        return run;
    }

    /** It is over; nothing that it had is in its hands any more. */
    @Transactional
    void end(String run) {
        own.remove(run);
        jdbc.prepareStatement("DELETE FROM outbox_run WHERE id = ?", s -> {
            s.setString(1, run);
            return s.executeUpdate();
        });
    }

    /** The run will not say any more that it is alive. */
    void silence(String run) {
        own.remove(run);
    }

    @Transactional
    void alive(String run) {
        jdbc.prepareStatement("UPDATE outbox_run SET seen_at = LOCALTIMESTAMP(6) WHERE id = ?", s -> {
            s.setString(1, run);
            return s.executeUpdate();
        });
    }

    private void beat() {
        for (String run : own) {
            try {
                alive(run);
            } catch (RuntimeException e) {
                LOG.warn("A run of the outbox could not say that it is alive: {}", e.getClass().getName());
            }
        }
    }

    @PreDestroy
    void stop() {
        beating.shutdownNow();
    }
}
