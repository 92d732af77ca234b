package nl.accountregister.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditChain.Draft;
import nl.accountregister.audit.AuditChain.Head;
import nl.accountregister.audit.ChainEntry.Detail;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.RequestTrace;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Wissen: takes the personal data of somebody who must be forgotten (GDPR article 17) out of the audit log. The chain stays
 * whole, since it covers only a keyed digest of the values: the values go, the key goes with them, and entries of the log
 * say of which entries and what they amount to since. What was done, when, by which number and about which number remains.
 *
 * <p>It works as the owner of the schema: the user of the register cannot change the log.
 */
@Singleton
public class AuditErasure {

    private static final int SCAN = 20_000;
    private static final int BATCH = 500;
    private static final int MYSQL_TABLE_DENIED = 1142;

    private final OwnerConnection owner;
    private final Today today;

    @Inject
    AuditErasure(OwnerConnection owner, Today today) {
        this.owner = owner;
        this.today = today;
    }

    /** Without the register around it, for the command. The user must own the schema. */
    public static AuditErasure on(String url, String username, String password) {
        return new AuditErasure(new OwnerConnection(url, username, password), new Today(Clock.systemUTC()));
    }

    /** Looks how many entries something would be erased from; nothing is changed. */
    public long count(Actor actor, Erasing erasing) {
        Permission.ADMINISTER.require(actor);
        return with(connection -> {
            Redaction redaction = new Redaction(erasing);
            long count = 0;
            List<Long> candidates = candidates(connection, erasing);
            for (int from = 0; from < candidates.size(); from += BATCH) {
                count += batch(connection, candidates, from).stream().filter(e -> redaction.of(e, 0) != null).count();
            }
            connection.rollback();
            return count;
        });
    }

    /**
     * Erases, some hundreds of entries in a transaction with the entry that tells of it.
     *
     * @return from how many entries something was erased
     * @throws RuleViolation when the user of the database may not
     */
    public long erase(Actor actor, Erasing erasing) {
        Permission.ADMINISTER.require(actor);
        return with(connection -> {
            Redaction redaction = new Redaction(erasing);
            long count = 0;
            List<Long> candidates = candidates(connection, erasing);
            connection.rollback();
            for (int from = 0; from < candidates.size(); from += BATCH) {
                // Under the lock of the head, so that no other erasure comes between.
                Head head = AuditChain.lockHead(connection);
                count += erase(connection, actor, erasing, redaction, head.seq() + 1, batch(connection, candidates, from));
                connection.commit();
            }
            return count;
        });
    }

    private int erase(Connection connection, Actor actor, Erasing erasing, Redaction redaction, long record, List<ChainEntry> entries) throws SQLException {
        Map<Long, Detail> left = new LinkedHashMap<>();
        ChainDigest digests = new ChainDigest();
        StringBuilder list = new StringBuilder();
        for (ChainEntry entry : entries) {
            Detail d = redaction.of(entry, record);
            if (d != null) {
                left.put(entry.seq(), d);
                list.append(list.isEmpty() ? "" : " ").append(entry.seq()).append(':').append(digests.detail(d.key(), d.actorName(), d.message(), d.before(), d.after()));
            }
        }
        if (left.isEmpty()) {
            return 0;
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("reden", erasing.reason());
        facts.put("aantal", String.valueOf(left.size()));
        facts.put(Erasures.ENTRIES, list.toString());
        // Without the name of who did it, so that this entry never needs to be erased itself.
        AuditChain.append(connection, new Draft(today.moment(), actor.userId(), actor.userId() == null ? actor.name() : "beheerder", Erasures.ACTION,
            erasing.subject(), RequestTrace.current(), "Persoonsgegevens gewist", null, redaction.write(facts), RandomToken.hex()));
        for (Map.Entry<Long, Detail> each : left.entrySet()) {
            Detail d = each.getValue();
            AuditChain.update(connection, "UPDATE audit_detail SET digest_key = ?, actor_name = ?, message = ?, before_text = ?, after_text = ?, erased_by = ?"
                + " WHERE seq = ?", d.key(), d.actorName(), d.message(), d.before(), d.after(), d.erasedBy(), each.getKey());
        }
        return left.size();
    }

    private static List<ChainEntry> batch(Connection connection, List<Long> candidates, int from) throws SQLException {
        List<Long> numbers = candidates.subList(from, Math.min(candidates.size(), from + BATCH));
        return new DatabaseChain(connection).entries("e.seq IN (" + "?, ".repeat(numbers.size() - 1) + "?) ORDER BY e.seq", numbers.toArray());
    }

    private static List<Long> candidates(Connection connection, Erasing erasing) throws SQLException {
        List<Long> candidates = new ArrayList<>();
        long head = Head.of(connection).seq();
        String sql = "SELECT e.seq FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq WHERE e.action <> '" + Erasures.ACTION + "' AND "
            + Redaction.condition(erasing) + " AND e.seq > ? AND e.seq <= ? ORDER BY e.seq";
        try (PreparedStatement s = connection.prepareStatement(sql)) {
            Object[] values = Redaction.values(erasing);
            for (int i = 0; i < values.length; i++) {
                s.setObject(i + 1, values[i]);
            }
            for (long from = 0; from < head; from += SCAN) {
                s.setLong(values.length + 1, from);
                s.setLong(values.length + 2, Math.min(head, from + SCAN));
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        candidates.add(rows.getLong(1));
                    }
                }
            }
        }
        return candidates;
    }

    private interface Work {
        long on(Connection connection) throws SQLException;
    }

    private long with(Work work) {
        try (Connection connection = owner.open()) {
            connection.setAutoCommit(false);
            // Refused at once, and not after a search through the whole log.
            AuditChain.update(connection, "UPDATE audit_detail SET erased_by = erased_by WHERE seq = -1");
            return work.on(connection);
        } catch (SQLException e) {
            if (e.getErrorCode() == MYSQL_TABLE_DENIED) {
                throw RuleViolation.of(null, "audit.erase.refused");
            }
            throw new IllegalStateException(e);
        }
    }
}
