package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Sha256;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;

/** Appends to the chain: takes the next number under the lock of the head, without gaps, and hashes onto the last entry. */
@Singleton
class AuditChain {

    private final JdbcOperations jdbc;

    AuditChain(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that has no place in the chain yet. */
    record Draft(Instant at, @Nullable Long actorId, String actorName, String action, Subject subject, String requestId,
                 String message, @Nullable String before, @Nullable String after, String digestKey) {

        /** What can be erased later is in the chain only as this digest, keyed with a secret that is erased with it. */
        String detailDigest() {
            return detailDigest(digestKey, actorName, message, before, after);
        }

        static String detailDigest(String key, String actorName, String message, @Nullable String before, @Nullable String after) {
            return Sha256.keyed(key, String.join("\u001f", actorName, message,
                before == null ? "\u0000" : before, after == null ? "\u0000" : after));
        }
    }

    /** What one entry's hash covers. Fields are joined by a character that none of them can hold. */
    static String hash(String previousHash, long seq, Instant at, @Nullable Long actorId, String action,
                       Subject subject, String requestId, String detailDigest) {
        return Sha256.of(String.join("\u001f", previousHash, Long.toString(seq), at.toString(), String.valueOf(actorId), action,
            subject.type(), String.valueOf(subject.id()), requestId, detailDigest));
    }

    void append(Draft draft) {
        Head head = lockHead();
        long seq = head.seq() + 1;
        String digest = draft.detailDigest();
        String hash = hash(head.hash(), seq, draft.at(), draft.actorId(), draft.action(), draft.subject(), draft.requestId(), digest);
        jdbc.prepareStatement("""
            INSERT INTO audit_entry (seq, at, actor_id, action, subject_type, subject_id, request_id, detail_digest, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, seq);
            s.setTimestamp(2, Timestamp.from(draft.at()));
            s.setObject(3, draft.actorId());
            s.setString(4, draft.action());
            s.setString(5, draft.subject().type());
            s.setObject(6, draft.subject().id());
            s.setString(7, draft.requestId());
            s.setString(8, digest);
            s.setString(9, head.hash());
            s.setString(10, hash);
            return s.executeUpdate();
        });
        jdbc.prepareStatement("""
            INSERT INTO audit_detail (seq, digest_key, actor_name, message, before_text, after_text) VALUES (?, ?, ?, ?, ?, ?)""", s -> {
            s.setLong(1, seq);
            s.setString(2, draft.digestKey());
            s.setString(3, draft.actorName());
            s.setString(4, draft.message());
            s.setString(5, draft.before());
            s.setString(6, draft.after());
            return s.executeUpdate();
        });
        jdbc.prepareStatement("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1", s -> {
            s.setLong(1, seq);
            s.setString(2, hash);
            return s.executeUpdate();
        });
    }

    private record Head(long seq, String hash) {
    }

    private Head lockHead() {
        return jdbc.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE", s -> {
            try (ResultSet rows = s.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("the head of the audit chain is missing");
                }
                return new Head(rows.getLong(1), rows.getString(2));
            }
        });
    }
}
