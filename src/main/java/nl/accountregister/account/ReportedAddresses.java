package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.Types;
import java.util.Collection;
import java.util.Optional;

/**
 * Gemelde adressen: addresses of which communications said that they imitate us, as kenmerken that the public check finds.
 * System calls, in the transaction of that judgement. A yes of the check goes before all of them.
 */
@Singleton
public class ReportedAddresses {

    private final JdbcOperations jdbc;
    private final AccountRepository accounts;

    ReportedAddresses(JdbcOperations jdbc, AccountRepository accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /**
     * From now on the address is known as an imitation.
     *
     * @param identityKey of the address
     * @param imitates    the account that it imitates; null when none in particular
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(String identityKey, @Nullable Long imitates) {
        unmark(identityKey);
        jdbc.prepareStatement("INSERT INTO account_mark (mark, kind, former, account_id) VALUES (?, 'REPORTED', FALSE, ?)", s -> {
            s.setString(1, identityKey);
            s.setObject(2, imitates, Types.BIGINT);
            return s.executeUpdate();
        });
    }

    /** It is none, or not any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unmark(String identityKey) {
        jdbc.prepareStatement("DELETE FROM account_mark WHERE kind = 'REPORTED' AND mark = ?", s -> {
            s.setString(1, identityKey);
            return s.executeUpdate();
        });
    }

    /** The account, not closed, whose own address one of these is, by its name or by the id of its platform; shielded ones too. */
    @Transactional(readOnly = true)
    public Optional<Account> owner(Collection<String> identityKeys) {
        if (identityKeys.isEmpty()) {
            return Optional.empty();
        }
        String marks = Where.marks(identityKeys);
        String sql = "SELECT id FROM account WHERE status <> 'CLOSED' AND identity_key IN (" + marks + ")"
            + " UNION ALL SELECT account_id FROM account_platform_id WHERE platform_key IN (" + marks + ")";
        long id = jdbc.prepareStatement(sql, s -> {
            Where.bind(1, identityKeys, s::setObject);
            Where.bind(1 + identityKeys.size(), identityKeys, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
        return id == 0 ? Optional.empty() : accounts.findById(id);
    }
}
