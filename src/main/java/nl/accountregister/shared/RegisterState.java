package nl.accountregister.shared;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.util.Optional;

/**
 * Stand van het register: what it has to remember under a name, such as that a table was filled once from a file, of which
 * day the last round was, or whose turn it is. Each call is part of the transaction that is going on, or has its own; a turn
 * is always part of one. Just before a commit Micronaut shows no transaction any more: what asks for one there would begin
 * another on the same connection, and its commit would be that of the work so far. So {@link #lock} and {@link #put} ask for none.
 */
@Singleton
public class RegisterState {

    private static final String READ = "SELECT content FROM register_state WHERE name = ?";

    private final JdbcOperations jdbc;

    RegisterState(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What is remembered; empty when nothing ever was. */
    @ReadOnly
    public Optional<String> content(String name) {
        return read(READ, name);
    }

    /**
     * Waits for its turn and holds it until the caller's transaction ends: what is read after it sees what was written meanwhile.
     *
     * @param otherwise what is remembered from now on when nothing ever was
     */
    public String lock(String name, String otherwise) {
        return read(READ + " FOR UPDATE", name).orElseGet(() -> {
            add(name, otherwise);
            return read(READ + " FOR UPDATE", name).orElseThrow();
        });
    }

    /**
     * Whether the caller is the first, once in the life of a database; another that asks waits for the end of the transaction.
     *
     * @param name    at most 64 characters
     * @param content at most 255 characters
     */
    @Transactional
    public boolean isFirst(String name, String content) {
        return add(name, content);
    }

    /** Whether what was there was smaller, as text, and is this now; of several that raise to the same one does. */
    @Transactional
    public boolean raise(String name, String content) {
        return jdbc.prepareStatement("UPDATE register_state SET content = ? WHERE name = ? AND content < ?", s -> {
            s.setString(1, content);
            s.setString(2, name);
            s.setString(3, content);
            return s.executeUpdate();
        }) == 1;
    }

    /** Changes what is remembered, in the caller's transaction; nothing when nothing is. */
    public void put(String name, String content) {
        update("UPDATE register_state SET content = ? WHERE name = ?", content, name);
    }

    private boolean add(String name, String content) {
        return update("INSERT IGNORE INTO register_state (content, name) VALUES (?, ?)", content, name);
    }

    private boolean update(String sql, String content, String name) {
        return jdbc.prepareStatement(sql, s -> {
            s.setString(1, content);
            s.setString(2, name);
            return s.executeUpdate();
        }) == 1;
    }

    private Optional<String> read(String sql, String name) {
        return jdbc.prepareStatement(sql, s -> {
            s.setString(1, name);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }
}
