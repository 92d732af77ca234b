package nl.accountregister.document;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.accountregister.document.UnreadableUpload.Reason;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Ingevulde formulieren: reads the fields of a PDF that somebody sends. An upload is hostile until proven: it is looked
 * over as bytes, and then parsed in a process of its own with little memory and time. Nothing of it is put on disk,
 * logged, fetched or run. Two are read at once; some others wait for their turn, and the rest is asked to come back.
 */
@Singleton
public class FilledForms {

    /** Most bytes of an upload. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final int AT_ONCE = 2;
    /** Each that waits is in memory. */
    private static final int MOST_WAITING = 6;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ReadingProcess process;
    private final Duration patience;

    @Inject
    public FilledForms() {
        this(Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    /**
     * @param limit    how long reading may take
     * @param patience how long an upload waits for its turn
     */
    FilledForms(Duration limit, Duration patience) {
        this.process = new ReadingProcess(limit);
        this.patience = patience;
    }

    /**
     * What stands in the fields. A system call, that knows no actor.
     *
     * @throws UnreadableUpload when no fields can be read from it, with the reason in words for the sender
     */
    public FilledForm read(byte[] upload) {
        UploadKind.check(upload);
        takeTurn();
        try {
            StreamScan.check(upload);
            return new FilledForm(process.fields(upload));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.getQueueLength() >= MOST_WAITING || !turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UnreadableUpload(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreadableUpload(Reason.BUSY);
        }
    }
}
