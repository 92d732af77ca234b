package nl.accountregister.shared;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

/**
 * Eenmalig: what happens once in the life of a database, such as filling a table from a file at the first start. Of several
 * servers that start at once one gets to do it.
 */
@Singleton
public class OnceEver {

    private final JdbcOperations jdbc;

    OnceEver(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the caller is the first, as part of the transaction that is going on: another that asks waits for its end.
     *
     * @param name    of what is done, at most 64 characters
     * @param content what may be asked about it later, at most 255 characters
     */
    public boolean isFirst(String name, String content) {
        return jdbc.prepareStatement("INSERT IGNORE INTO register_state (name, content) VALUES (?, ?)", s -> {
            s.setString(1, name);
            s.setString(2, content);
            return s.executeUpdate();
        }) == 1;
    }
}
