package nl.accountregister.outbox;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts back what runs had that are dead. What had not been handed over goes as if nothing had happened; what was being
 * handed over may have been taken by the mail server, and is marked so before it goes again.
 */
@Singleton
class OutboxRecovery {

    private static final int AT_ONCE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRecovery.class);

    private final JdbcOperations jdbc;
    private final OutboxMessageRepository messages;
    private final OutboxBook book;

    OutboxRecovery(JdbcOperations jdbc, OutboxMessageRepository messages, OutboxBook book) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.book = book;
    }

    /** @return number of messages that were put back */
    @Transactional
    int recover() {
        // First who has something, then who is alive: a run is written down before it takes anything.
        Set<String> dead = new TreeSet<>(names("SELECT DISTINCT COALESCE(claimed_by, '') FROM outbox_message WHERE status = 'SENDING'"));
        if (dead.isEmpty()) {
            return 0;
        }
        dead.removeAll(names("SELECT id FROM outbox_run WHERE seen_at > LOCALTIMESTAMP(6) - INTERVAL '" + OutboxRuns.LEASE_SECONDS + "' SECOND"));
        if (dead.isEmpty()) {
            return 0;
        }
        List<Long> left = Rows.of(jdbc, "SELECT id FROM outbox_message WHERE status = 'SENDING' AND COALESCE(claimed_by, '') IN ("
            + Where.marks(dead) + ") ORDER BY id LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED", dead, row -> row.getLong(1));
        if (!left.isEmpty()) {
            messages.findByIdInOrderByIdDesc(left).forEach(book::leftBehind);
            LOG.warn("{} message(s) of a worker that ended were put back", left.size());
        }
        jdbc.prepareStatement("DELETE FROM outbox_run WHERE seen_at < LOCALTIMESTAMP(6) - INTERVAL '1' DAY", PreparedStatement::executeUpdate);
        return left.size();
    }

    private List<String> names(String sql) {
        return Rows.of(jdbc, sql, List.of(), row -> row.getString(1));
    }
}
