package nl.accountregister.importing;

import io.micronaut.core.propagation.PropagatedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RequestTrace;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Imports at work in the background, one after another, so that a few large files take the memory of one. */
@Singleton
class ImportRuns {

    private final Map<Long, Future<?>> underway = new ConcurrentHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
    });

    /** Has the work done, under the request that asked for it. */
    void start(long importId, Runnable work) {
        Runnable traced = PropagatedContext.getOrEmpty().find(RequestTrace.class)
            .map(trace -> PropagatedContext.empty().plus(trace).wrap(work)).orElse(work);
        underway.put(importId, one.submit(traced));
    }

    /** Waits until the work on an import is done, but not for long. */
    void await(long importId, Duration most) {
        Future<?> work = underway.get(importId);
        if (work == null) {
            return;
        }
        try {
            work.get(most.toMillis(), TimeUnit.MILLISECONDS);
            underway.remove(importId, work);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            underway.remove(importId, work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
