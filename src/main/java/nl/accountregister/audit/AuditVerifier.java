package nl.accountregister.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.audit.ChainVerdict.Fault;
import nl.accountregister.audit.ChainVerdict.FaultKind;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Controle of the keten: walks it from the first entry on, a thousand entries at a time, works every hash out anew, and
 * names the first entry that is not what the register wrote. The walk goes as far as the head stood when it began, so
 * that the register can go on writing.
 */
@Singleton
public class AuditVerifier {

    private static final int BATCH = 1000;
    private static final String START = "0".repeat(64);
    private static final String SELECT = """
        SELECT e.seq, e.at, e.actor_id, e.action, e.subject_type, e.subject_id, e.request_id, e.detail_digest,
               e.previous_hash, e.hash, d.digest_key, d.actor_name, d.message, d.before_text, d.after_text
        FROM audit_entry e LEFT JOIN audit_detail d ON d.seq = e.seq\s""";

    private final JdbcOperations jdbc;
    private final Today today;

    AuditVerifier(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** An entry as it is stored; digest is what its words and values amount to now, null when they are gone. */
    private record Stored(long seq, Instant at, @Nullable Long actorId, String action, Subject subject, String requestId,
                          String detailDigest, String previousHash, String hash, @Nullable String digest) {

        /** Whether the register wrote this as that number, after the entry with that hash. */
        boolean wasWrittenAs(long number, String after) {
            return previousHash.equals(after) && hash.equals(
                AuditChain.hash(after, number, at, actorId, action, subject, requestId, detailDigest));
        }
    }

    private record Head(long seq, String hash) {
    }

    /** Works the whole chain out anew. */
    @Transactional(readOnly = true)
    public ChainVerdict verify(Actor actor) {
        Permission.SEE_AUDIT.require(actor);
        Head head = head();
        long seq = 0;
        String hash = START;
        while (seq < head.seq()) {
            List<Stored> batch = batch(seq);
            for (Stored entry : batch) {
                if (entry.seq() > head.seq()) {
                    break;
                }
                Fault fault = fault(entry, seq + 1, hash);
                if (fault != null) {
                    return verdict(seq, head, fault);
                }
                seq++;
                hash = entry.hash();
            }
            if (batch.isEmpty() || batch.get(batch.size() - 1).seq() > head.seq()) {
                break;
            }
        }
        return verdict(seq, head, faultAtEnd(seq, hash, head));
    }

    private ChainVerdict verdict(long whole, Head head, @Nullable Fault fault) {
        return new ChainVerdict(today.moment(), whole, head.seq(), head.hash(), fault);
    }

    @Nullable
    private Fault fault(Stored entry, long number, String after) {
        if (entry.seq() != number) {
            return new Fault(FaultKind.REMOVED, number);
        }
        boolean inPlace = entry.wasWrittenAs(number, after);
        if (inPlace && entry.detailDigest().equals(entry.digest())) {
            return null;
        }
        if (inPlace || entry.previousHash().equals(after)) {
            return new Fault(FaultKind.CHANGED, number);
        }
        return new Fault(notInPlace(entry, number, after), number);
    }

    /** An entry that does not follow the one before it: what stands on its place, and where is what stood there? */
    private FaultKind notInPlace(Stored entry, long number, String after) {
        for (Stored other : read("WHERE e.previous_hash = ? AND e.seq > ? ORDER BY e.seq LIMIT 1", after, number)) {
            if (other.wasWrittenAs(number, after)) {
                return entry.wasWrittenAs(other.seq(), entry.previousHash()) ? FaultKind.REORDERED : FaultKind.INSERTED;
            }
        }
        return entry.wasWrittenAs(number + 1, entry.previousHash()) ? FaultKind.REMOVED : FaultKind.CHANGED;
    }

    @Nullable
    private Fault faultAtEnd(long seq, String hash, Head head) {
        if (seq < head.seq()) {
            return new Fault(FaultKind.REMOVED, seq + 1);
        }
        if (!hash.equals(head.hash())) {
            return new Fault(FaultKind.HEAD, seq);
        }
        // One statement sees one moment: what stands beyond the head of that moment was not written by the register.
        Long beyond = jdbc.prepareStatement(
            "SELECT MIN(e.seq) FROM audit_entry e WHERE e.seq > (SELECT h.seq FROM audit_head h WHERE h.id = 1)", s -> {
                try (ResultSet rows = s.executeQuery()) {
                    rows.next();
                    return rows.getObject(1, Long.class);
                }
            });
        return beyond == null ? null : new Fault(FaultKind.INSERTED, beyond);
    }

    private Head head() {
        return jdbc.prepareStatement("SELECT seq, hash FROM audit_head WHERE id = 1", s -> {
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? new Head(rows.getLong(1), rows.getString(2)) : new Head(0, "");
            }
        });
    }

    private List<Stored> batch(long after) {
        return read("WHERE e.seq > ? ORDER BY e.seq LIMIT " + BATCH, after);
    }

    private List<Stored> read(String condition, Object... values) {
        return jdbc.prepareStatement(SELECT + condition, s -> {
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            List<Stored> entries = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    entries.add(stored(rows));
                }
            }
            return entries;
        });
    }

    private static Stored stored(ResultSet rows) throws SQLException {
        String key = rows.getString(11);
        String digest = key == null || !key.matches("([0-9a-f]{2})+") ? null
            : AuditChain.Draft.detailDigest(key, rows.getString(12), rows.getString(13), rows.getString(14), rows.getString(15));
        return new Stored(rows.getLong(1), rows.getTimestamp(2).toInstant(), rows.getObject(3, Long.class), rows.getString(4),
            new Subject(rows.getString(5), rows.getObject(6, Long.class)), rows.getString(7), rows.getString(8),
            rows.getString(9), rows.getString(10), digest);
    }
}
