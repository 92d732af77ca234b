package nl.accountregister.intake;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.RowHistory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;

/** Geschiedenis of requests: each version with the period in which the register knew it so. */
@Singleton
class RequestHistory {

    /** The columns of which versions are kept: all but the id. */
    static final List<String> COLUMNS = List.of("status", "kind", "visibility", "platform", "location_id", "subject", "name", "requester_id", "owner_id",
        "deputy_id", "recovery_mailbox", "created_at", "status_since", "submitted_at", "decide_by", "decided_at", "version");

    private final JdbcOperations jdbc;
    private final RowHistory rows;

    RequestHistory(JdbcOperations jdbc) {
        this.jdbc = jdbc;
        this.rows = new RowHistory(jdbc, "account_request", COLUMNS);
    }

    /** A request as it was from one moment on. */
    record Version(Instant from, AccountRequest request) {
    }

    /** Follows a change, in its transaction. */
    void follow(long id, Instant at) {
        rows.follow("id", List.of(id), at);
    }

    /** Writes the versions of a request that has none yet, the oldest first; each lasts until the next. */
    void write(List<Version> versions) {
        jdbc.prepareStatement("INSERT INTO account_request_history (account_request_id, known_from, known_until, " + String.join(", ", COLUMNS)
            + ") VALUES (?, ?, COALESCE(?, " + AsOf.FOREVER + ")" + ", ?".repeat(COLUMNS.size()) + ")", s -> {
                for (int i = 0; i < versions.size(); i++) {
                    AccountRequest r = versions.get(i).request();
                    s.setLong(1, r.id());
                    s.setTimestamp(2, Timestamp.from(versions.get(i).from()));
                    s.setTimestamp(3, i + 1 < versions.size() ? Timestamp.from(versions.get(i + 1).from()) : null);
                    s.setString(4, r.status().name());
                    s.setString(5, r.kind().name());
                    s.setString(6, r.visibility().name());
                    s.setString(7, r.platform());
                    s.setObject(8, r.locationId(), Types.BIGINT);
                    s.setString(9, r.subject());
                    s.setString(10, r.name());
                    s.setLong(11, r.requesterId());
                    s.setObject(12, r.ownerId(), Types.BIGINT);
                    s.setObject(13, r.deputyId(), Types.BIGINT);
                    s.setString(14, r.recoveryMailbox());
                    s.setTimestamp(15, Timestamp.from(r.createdAt()));
                    s.setTimestamp(16, Timestamp.from(r.statusSince()));
                    s.setTimestamp(17, r.submittedAt() == null ? null : Timestamp.from(r.submittedAt()));
                    s.setObject(18, r.decideBy(), Types.DATE);
                    s.setTimestamp(19, r.decidedAt() == null ? null : Timestamp.from(r.decidedAt()));
                    s.setInt(20, r.version());
                    s.addBatch();
                }
                return s.executeBatch();
            });
    }
}
