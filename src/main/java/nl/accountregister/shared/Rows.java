package nl.accountregister.shared;

import io.micronaut.data.jdbc.runtime.JdbcOperations;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Rijen that a question brings, few enough to hold; for a list without an end there is {@link StreamedQuery}. */
public final class Rows {

    private Rows() {
    }

    /** @param values of the {@code ?} in the statement, in their order */
    public static <R> List<R> of(JdbcOperations jdbc, String sql, Collection<?> values, StreamedQuery.Reader<R> reader) {
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(1, values, s::setObject);
            List<R> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /** The one number that a question brings, such as a count; as {@link #of}. */
    public static long number(JdbcOperations jdbc, String sql, Collection<?> values) {
        return of(jdbc, sql, values, row -> row.getLong(1)).get(0);
    }
}
