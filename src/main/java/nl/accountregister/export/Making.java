package nl.accountregister.export;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.document.TableWriter;
import nl.accountregister.shared.RowTaker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** One file while it is made: takes the rows, tells how far it is, and can be stopped by another thread, together with the statement that it reads from. */
final class Making<R> implements RowTaker<R> {

    private static final int LOOK = 500;
    private static final long TELL = TimeUnit.SECONDS.toNanos(2);

    private final LongConsumer progress;
    private TableWriter<R> writer;
    private volatile long rows;
    private long told = System.nanoTime();
    private boolean stopped;
    @Nullable
    private Statement statement;

    /** @param progress is told how many rows there are, every few seconds */
    Making(LongConsumer progress) {
        this.progress = progress;
    }

    void into(TableWriter<R> file) {
        writer = file;
    }

    long rows() {
        return rows;
    }

    @Override
    public void take(R row) {
        if (rows % LOOK == 0) {
            look();
        }
        try {
            writer.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    private void look() {
        requireGoing();
        if (System.nanoTime() - told > TELL) {
            told = System.nanoTime();
            progress.accept(rows);
        }
    }

    private synchronized void requireGoing() {
        if (stopped) {
            throw new UncheckedIOException(new IOException("the export was stopped"));
        }
    }

    @Override
    public synchronized void readsFrom(@Nullable Statement reading) {
        statement = reading;
        if (reading != null) {
            requireGoing();
        }
    }

    /** Ends the work as soon as can be; what the database is doing for it as well. */
    synchronized void stop() {
        stopped = true;
        if (statement != null) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                // it has just ended by itself
            }
        }
    }
}
