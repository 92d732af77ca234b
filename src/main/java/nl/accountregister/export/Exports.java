package nl.accountregister.export;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import nl.accountregister.shared.NotNow;
import nl.accountregister.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bestanden: makes lists into files that are sent while they are made. Memory stays flat however long the list is; a reader that
 * goes away ends the query; what fails half way breaks the transfer off, so that no shorter file looks whole.
 */
@Singleton
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    /** Each holds a connection to the database as long as its reader takes. */
    private static final int AT_ONCE = 4;
    private static final int WAIT = 10;
    private static final int RETRY = 30;

    private final ExportWork work;
    private final ExportLedger ledger;
    private final ExecutorService executor;
    private final long patience;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** @param patience seconds that a file waits for a reader that takes nothing */
    Exports(ExportWork work, ExportLedger ledger, @Named(TaskExecutors.BLOCKING) ExecutorService executor,
            @Value("${accountregister.exports.patience:60}") long patience) {
        this.work = work;
        this.ledger = ledger;
        this.executor = executor;
        this.patience = patience;
    }

    /**
     * A file on its way.
     *
     * @param id      under which its manifest can be asked for, once it is whole
     * @param content to be closed, also when it was not read to its end; breaks off with an {@link IOException} when the file does
     */
    public record Sending(long id, String fileName, InputStream content) {
    }

    /**
     * Begins to make a file, and returns when its first part is there.
     *
     * @throws RuleViolation when this kind of file cannot have so many rows or columns
     * @throws NotNow        when too many others are being made
     */
    public <R> Sending send(ExportOrder<R> order) {
        take();
        boolean running = false;
        try {
            long id = ledger.open(order, null);
            Making<R> making = new Making<>(rows -> ledger.progress(id, rows));
            Pipe pipe = new Pipe(patience, making::stop);
            executor.execute(PropagatedContext.getOrEmpty().wrap(() -> make(id, order, making, pipe)));
            running = true;
            Throwable failure = pipe.awaitFirst();
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            return new Sending(id, ledger.find(id).orElseThrow().name(), pipe.source());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        } finally {
            if (!running) {
                places.release();
            }
        }
    }

    private <R> void make(long id, ExportOrder<R> order, Making<R> making, Pipe pipe) {
        try {
            work.make(id, order, making, pipe.sink());
            pipe.end();
        } catch (RuntimeException | Error e) {
            if (!(e instanceof RuleViolation)) {
                LOG.warn("The file {} was broken off", id, e);
            }
            pipe.fail(e);
        } finally {
            places.release();
        }
    }

    private void take() {
        try {
            if (!places.tryAcquire(WAIT, TimeUnit.SECONDS)) {
                throw NotNow.tooMany("export.busy", RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NotNow.tooMany("export.busy", RETRY);
        }
    }
}
