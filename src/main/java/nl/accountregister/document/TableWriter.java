package nl.accountregister.document;

import java.io.IOException;

/**
 * Schrijver of a list, row by row, in one of the kinds of file. It holds a few rows at a time at most. Without {@link #finish()}
 * the file is seen to be no whole one.
 */
public interface TableWriter<R> extends AutoCloseable {

    void row(R row) throws IOException;

    /** Writes what comes after the last row. The stream that it was given stays open. */
    void finish() throws IOException;

    /** Lets go of what it holds, finished or not. */
    @Override
    default void close() throws IOException {
    }
}
