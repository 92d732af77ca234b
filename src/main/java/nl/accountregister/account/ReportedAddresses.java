package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.Types;
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

    /** The account, not closed, whose own address it is; shielded ones too. */
    @Transactional(readOnly = true)
    public Optional<Account> owner(String identityKey) {
        long id = jdbc.prepareStatement("SELECT id FROM account WHERE identity_key = ? AND status <> 'CLOSED'", s -> {
            s.setString(1, identityKey);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0L;
            }
        });
        return id == 0 ? Optional.empty() : accounts.findById(id);
    }
}
