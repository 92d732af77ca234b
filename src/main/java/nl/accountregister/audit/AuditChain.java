package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Appends to the chain: takes the next number under the lock of the head, without gaps, and hashes onto the last entry. */
@Singleton
class AuditChain {

    /** The hash before the first entry. */
    static final String START = "0".repeat(64);

    private final JdbcOperations jdbc;

    AuditChain(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that has no place in the chain yet. */
    record Draft(Instant at, @Nullable Long actorId, String actorName, String action, Subject subject, String requestId,
                 String message, @Nullable String before, @Nullable String after, String digestKey) {
    }

    void append(Draft draft) {
        jdbc.execute(connection -> append(connection, draft));
    }

    /** Appends within the transaction of a connection. @return the number of the entry */
    static long append(Connection connection, Draft draft) throws SQLException {
        Head head = lockHead(connection);
        ChainDigest digests = new ChainDigest();
        long seq = head.seq() + 1;
        String digest = digests.detail(draft.digestKey(), draft.actorName(), draft.message(), draft.before(), draft.after());
        String hash = digests.hash(head.hash(), seq, draft.at(), draft.actorId(), draft.action(), draft.subject(), draft.requestId(), digest);
        update(connection, """
            INSERT INTO audit_entry (seq, at, actor_id, action, subject_type, subject_id, request_id, detail_digest, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", seq, Timestamp.from(draft.at()), draft.actorId(), draft.action(), draft.subject().type(),
            draft.subject().id(), draft.requestId(), digest, head.hash(), hash);
        update(connection, "INSERT INTO audit_detail (seq, digest_key, actor_name, message, before_text, after_text) VALUES (?, ?, ?, ?, ?, ?)",
            seq, draft.digestKey(), draft.actorName(), draft.message(), draft.before(), draft.after());
        update(connection, "UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1", seq, hash);
        return seq;
    }

    /** @return the number of the last entry */
    long last() {
        return Rows.number(jdbc, "SELECT seq FROM audit_head WHERE id = 1", List.of());
    }

    /** The end of the chain. */
    record Head(long seq, String hash) {

        static Head of(Connection connection) throws SQLException {
            return read(connection, "");
        }

        private static Head read(Connection connection, String lock) throws SQLException {
            try (PreparedStatement s = connection.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1" + lock); ResultSet rows = s.executeQuery()) {
                return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : new Head(0, "");
            }
        }
    }

    /** Nobody else appends until the transaction ends. */
    static Head lockHead(Connection connection) throws SQLException {
        Head head = Head.read(connection, " FOR UPDATE");
        if (head.hash().isEmpty()) {
            throw new IllegalStateException("the head of the audit chain is missing");
        }
        return head;
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            return s.executeUpdate();
        }
    }
}
