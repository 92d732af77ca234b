package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.Accounts;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.organisation.Profiles;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Publicatielogboeken: which accounts keep one. All or none, as the profile says ({@code publicatielogboek}), but for those for
 * which communications says otherwise.
 */
@Singleton
public class PublicationLogs {

    private final JdbcOperations jdbc;
    private final Accounts accounts;
    private final AuditLog audit;
    private final Today today;
    private final boolean usual;

    PublicationLogs(JdbcOperations jdbc, Accounts accounts, AuditLog audit, Today today, Profiles profiles) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.today = today;
        this.usual = profiles.current().publicationLog();
    }

    /** Whether any account may keep one: only then does the menu lead to them. */
    @Transactional(readOnly = true)
    public boolean anywhere() {
        return usual || jdbc.prepareStatement("SELECT 1 FROM publication_log WHERE kept = TRUE LIMIT 1", s -> {
            try (ResultSet rows = s.executeQuery()) {
                return rows.next();
            }
        });
    }

    /** Whether an account keeps one when nobody said otherwise. */
    boolean usual() {
        return usual;
    }

    /** System call: whether an account keeps one; the caller has checked who may know of it. */
    public boolean kept(long accountId) {
        return kept(List.of(accountId)).get(accountId);
    }

    /** System call: the same of several, with one query. */
    @Transactional(readOnly = true)
    public Map<Long, Boolean> kept(Collection<Long> accountIds) {
        Map<Long, Boolean> kept = new HashMap<>();
        accountIds.forEach(id -> kept.put(id, usual));
        if (!accountIds.isEmpty()) {
            jdbc.prepareStatement("SELECT account_id, kept FROM publication_log WHERE account_id IN ("
                + Where.marks(accountIds) + ")", s -> {
                    Where.bind(1, accountIds, s::setObject);
                    try (ResultSet rows = s.executeQuery()) {
                        while (rows.next()) {
                            kept.put(rows.getLong(1), rows.getBoolean(2));
                        }
                    }
                    return null;
                });
        }
        return kept;
    }

    /**
     * Lets an account keep a log, or no longer; what was noted stays.
     *
     * @param keep null when that was not said
     * @throws Conflict      when the account is closed
     * @throws RuleViolation when nothing was said
     */
    @Transactional
    public void keep(Actor actor, long accountId, @Nullable Boolean keep) {
        Permission.MANAGE_ACCOUNTS.require(actor);
        Account account = accounts.get(actor, accountId);
        if (keep == null) {
            throw RuleViolation.of("aan", "publication.turn");
        }
        if (account.status() == AccountStatus.CLOSED) {
            throw new Conflict("account.closed", account.name());
        }
        if (kept(accountId) == keep) {
            return;
        }
        jdbc.prepareStatement("INSERT INTO publication_log (account_id, kept, changed_at, changed_by_name) VALUES (?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE kept = VALUES(kept), changed_at = VALUES(changed_at), changed_by_name = VALUES(changed_by_name)", s -> {
                s.setLong(1, accountId);
                s.setBoolean(2, keep);
                s.setTimestamp(3, Timestamp.from(today.moment()));
                s.setString(4, actor.name());
                return s.executeUpdate();
            });
        audit.record(actor, keep ? "publicatielogboek.aan" : "publicatielogboek.uit", Subject.account(accountId), account.name());
    }
}
