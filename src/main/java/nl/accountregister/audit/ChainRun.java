package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lopende controle of the keten, for a page: who asks waits a moment for the outcome, and else is told how far it is. One at a time on
 * each server; who asks while one is under way looks at that one.
 */
@Singleton
public class ChainRun {

    /** How long an outcome is kept for who was told to look again. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final AuditVerifier verifier;
    private final Today today;
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "audit-control");
        thread.setDaemon(true);
        return thread;
    });
    @Nullable
    private Run run;

    ChainRun(AuditVerifier verifier, Today today) {
        this.verifier = verifier;
        this.today = today;
    }

    /**
     * How a control stands.
     *
     * @param verdict null while it is under way
     * @param percent how much of the chain it has seen
     */
    public record Standing(@Nullable ChainVerdict verdict, int percent) {
    }

    private static final class Run {

        private final CompletableFuture<ChainVerdict> outcome = new CompletableFuture<>();
        private volatile int percent;
        private volatile Instant ended = Instant.MAX;
    }

    /**
     * Looks at the control that is under way, or begins one.
     *
     * @param again    whether somebody looks again who was told to: then the outcome of the last control counts too
     * @param patience how long to wait for the outcome
     */
    public Standing look(Actor actor, boolean again, Duration patience) {
        Permission.SEE_AUDIT.require(actor);
        Run mine = run(actor, again);
        try {
            return new Standing(mine.outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS), 100);
        } catch (TimeoutException e) {
            return new Standing(null, mine.percent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Standing(null, mine.percent);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private synchronized Run run(Actor actor, boolean again) {
        boolean usable = run != null && (!run.outcome.isDone() || again && run.ended.plus(KEPT).isAfter(today.moment()));
        if (!usable) {
            Run fresh = new Run();
            one.execute(PropagatedContext.getOrEmpty().wrap(() -> control(actor, fresh)));
            run = fresh;
        }
        return run;
    }

    private void control(Actor actor, Run fresh) {
        try {
            ChainVerdict verdict = verifier.verify(actor, (seen, all) -> fresh.percent = (int) Math.min(99, seen * 100 / all));
            fresh.ended = today.moment();
            fresh.outcome.complete(verdict);
        } catch (RuntimeException | Error e) {
            fresh.ended = today.moment();
            fresh.outcome.completeExceptionally(e);
        }
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }
}
