package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Identiteiten of accounts, read anew from their addresses: when the rules of recognition change, the same address may be
 * told apart by something else. Callers run in a transaction.
 */
@Singleton
class AccountIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(AccountIdentities.class);

    private final JdbcOperations jdbc;
    private final Platforms platforms;
    private final AccountRepository accounts;
    private final AccountHandleRepository handles;
    private final AccountPlatformIds ids;

    AccountIdentities(JdbcOperations jdbc, Platforms platforms, AccountRepository accounts, AccountHandleRepository handles, AccountPlatformIds ids) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.accounts = accounts;
        this.handles = handles;
        this.ids = ids;
    }

    /** The accounts as they are with the identity that their addresses, present and former, have now. One that another account has already stays as it was. */
    List<Account> renew(List<Account> some) {
        List<Account> renewed = new ArrayList<>(some);
        renewed.replaceAll(account -> changed(account.platform(), account.url(), account.identityKey()).filter(key -> isFree(key, account)).map(key -> {
            set("account", key, account.id());
            return accounts.findById(account.id()).orElseThrow();
        }).orElse(account));
        Map<Long, Account> byId = renewed.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        for (AccountHandle former : handles.findByAccountIdIn(byId.keySet())) {
            changed(byId.get(former.accountId()).platform(), former.url(), former.identityKey()).ifPresent(key -> set("account_handle", key, former.id()));
        }
        for (Account account : renewed) {
            String id = account.status() == AccountStatus.CLOSED ? null : ids.key(account);
            if (id != null && ids.openWith(id).isEmpty()) {
                ids.keep(account);
            }
        }
        return renewed;
    }

    /** The identity that an address has now, when it is another than was kept. */
    private Optional<String> changed(String platform, @Nullable String url, @Nullable String kept) {
        return kept != null && platforms.recognise(url, platform) instanceof Recognition.Recognised read && !read.identity().key().equals(kept)
            ? Optional.of(read.identity().key()) : Optional.empty();
    }

    private boolean isFree(String key, Account account) {
        Optional<Account> there = account.status() == AccountStatus.CLOSED ? Optional.empty() : accounts.openWith(key);
        there.ifPresent(other -> LOG.warn("Accounts {} and {} are at one address by the rules of recognition as they are now; close one of them", account.id(), other.id()));
        return there.isEmpty();
    }

    private void set(String table, String key, long id) {
        jdbc.prepareStatement("UPDATE " + table + " SET identity_key = ? WHERE id = ?", s -> {
            s.setString(1, key);
            s.setLong(2, id);
            return s.executeUpdate();
        });
    }
}
