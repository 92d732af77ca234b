package nl.accountregister.audit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

import java.sql.ResultSet;

/** Reads the head of the chain, for what says of itself when it was made. */
@Singleton
public class ChainHeads {

    private final JdbcOperations jdbc;

    ChainHeads(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** System call: the head as the transaction of the caller sees it. */
    public ChainHead current() {
        return jdbc.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1", s -> {
            try (ResultSet rows = s.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("the head of the audit chain is missing");
                }
                return new ChainHead(rows.getLong(1), rows.getString(2));
            }
        });
    }
}
