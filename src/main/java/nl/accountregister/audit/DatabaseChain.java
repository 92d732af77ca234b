package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.audit.AuditChain.Head;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * De keten in the database, some thousands of entries at a time, so that memory stays flat and nothing is locked. It is read
 * as far as the head stood when the control began, so that the register can go on writing.
 */
final class DatabaseChain implements ChainSource {

    private static final int BATCH = 4000;
    private static final String SELECT = """
        SELECT e.seq, e.at, e.actor_id, e.action, e.subject_type, e.subject_id, e.request_id, e.detail_digest,
               e.previous_hash, e.hash, d.digest_key, d.actor_name, d.message, d.before_text, d.after_text, d.erased_by
        FROM audit_entry e LEFT JOIN audit_detail d ON d.seq = e.seq WHERE\s""";

    private final Connection connection;
    private long at = Long.MIN_VALUE;

    DatabaseChain(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Head head() throws SQLException {
        return Head.of(connection);
    }

    @Override
    public List<SignedHead> signedHeads() throws SQLException {
        return AuditHeads.read(connection, "ORDER BY number");
    }

    @Override
    public List<ChainEntry> erasures() throws SQLException {
        return entries("e.action = ? ORDER BY e.seq", Erasures.ACTION);
    }

    @Override
    public void read(long until, Visitor visitor) throws IOException, SQLException {
        List<ChainEntry> batch;
        do {
            batch = entries("e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT " + BATCH, at, until);
            for (ChainEntry entry : batch) {
                at = entry.seq();
                if (!visitor.visit(entry)) {
                    return;
                }
            }
        } while (batch.size() == BATCH);
    }

    @Override
    @Nullable
    public ChainEntry follower(String previousHash) throws SQLException {
        List<ChainEntry> found = entries("e.previous_hash = ? AND e.seq > ? ORDER BY e.seq LIMIT 1", previousHash, at);
        return found.isEmpty() ? null : found.get(0);
    }

    /** They are read in the order of their numbers. */
    @Override
    public boolean comesLater(long seq) {
        return false;
    }

    /** One statement sees one moment: what stands beyond the head of that moment was not written by the register. */
    @Override
    @Nullable
    public Long beyondHead() throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(
            "SELECT MIN(e.seq) FROM audit_entry e WHERE e.seq > (SELECT h.seq FROM audit_head h WHERE h.id = 1)"); ResultSet rows = s.executeQuery()) {
            rows.next();
            return rows.getObject(1, Long.class);
        }
    }

    /** Entries that meet a condition over {@code e} and {@code d}. */
    List<ChainEntry> entries(String condition, Object... values) throws SQLException {
        List<ChainEntry> entries = new ArrayList<>();
        try (PreparedStatement s = connection.prepareStatement(SELECT + condition)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    private static ChainEntry entry(ResultSet rows) throws SQLException {
        String key = rows.getString(11);
        return new ChainEntry(rows.getLong(1), rows.getTimestamp(2).toInstant(), number(rows, 3), rows.getString(4), rows.getString(5), number(rows, 6),
            rows.getString(7), rows.getString(8), rows.getString(9), rows.getString(10), key == null ? null
            : new ChainEntry.Detail(key, rows.getString(12), rows.getString(13), rows.getString(14), rows.getString(15), number(rows, 16)));
    }

    @Nullable
    private static Long number(ResultSet rows, int column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }
}
