package nl.accountregister.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Zoekvraag of which the rows are handed over while they are read, however many there are. A taker that has had enough throws,
 * and the database stops too: closing a stream of Connector/J alone would read all the rest first. Its connection is of no use then.
 */
public final class StreamedQuery {

    /** Makes a row of where the result stands. */
    @FunctionalInterface
    public interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private StreamedQuery() {
    }

    /** Runs a statement whose values are set. On MySQL its connection can do nothing else until this returns. */
    public static <R> void read(PreparedStatement statement, Reader<R> reader, RowTaker<? super R> taker) throws SQLException {
        // Connector/J keeps a whole result in memory unless told to stream; H2 spills to disk by itself.
        boolean streams = statement.getConnection().getMetaData().getDatabaseProductName().equals("MySQL");
        if (streams) {
            statement.setFetchSize(Integer.MIN_VALUE);
        }
        taker.readsFrom(statement);
        try (ResultSet rows = statement.executeQuery()) {
            try {
                while (rows.next()) {
                    taker.take(reader.read(rows));
                }
            } catch (RuntimeException | Error e) {
                if (streams) {
                    // Connector/J cancels nothing once rows come; a server whose client is gone ends the query.
                    statement.getConnection().abort(Runnable::run);
                } else {
                    statement.cancel();
                }
                throw e;
            }
        } finally {
            taker.readsFrom(null);
        }
    }
}
