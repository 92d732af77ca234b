package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;

import java.sql.ResultSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Nummers op de platforms: the identity that accounts have by the id which their platform gave them, beside that of their
 * address. Of accounts that are not closed no two have the same; the database enforces it. Callers run in a transaction.
 */
@Singleton
class AccountPlatformIds {

    private final JdbcOperations jdbc;
    private final Platforms platforms;

    AccountPlatformIds(JdbcOperations jdbc, Platforms platforms) {
        this.jdbc = jdbc;
        this.platforms = platforms;
    }

    /** The key of the identity that an account has by its id; null when its id is not known, or no longer understood. */
    @Nullable
    String key(@Nullable Account account) {
        if (account == null || account.platformRef() == null || account.url() == null
            || !(platforms.recognise(account.url(), account.platform()) instanceof Recognition.Recognised address)) {
            return null;
        }
        return address.platformId() != null ? address.identity().key()
            : platforms.byId(address, account.platformRef()).map(r -> r.identity().key()).orElse(null);
    }

    /** The account, not closed, with this identity by its id. */
    Optional<Long> openWith(String key) {
        return jdbc.prepareStatement("SELECT account_id FROM account_platform_id WHERE platform_key = ?", s -> {
            s.setString(1, key);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        });
    }

    /** Keeps what new accounts have, as many as come in together. */
    void keepAll(List<Account> fresh) {
        Map<Long, String> keys = new LinkedHashMap<>();
        fresh.stream().filter(a -> a.status() != AccountStatus.CLOSED && a.platformRef() != null).forEach(a -> keys.put(a.id(), key(a)));
        keys.values().removeIf(Objects::isNull);
        if (!keys.isEmpty()) {
            jdbc.prepareStatement("INSERT INTO account_platform_id (account_id, platform_key) VALUES "
                + String.join(", ", Collections.nCopies(keys.size(), "(?, ?)")), s -> {
                    int at = 1;
                    for (Map.Entry<Long, String> each : keys.entrySet()) {
                        s.setLong(at++, each.getKey());
                        s.setString(at++, each.getValue());
                    }
                    return s.executeUpdate();
                });
        }
    }

    /** Keeps what an account that is not closed has, and forgets what it had. */
    void keep(Account account) {
        jdbc.prepareStatement("DELETE FROM account_platform_id WHERE account_id = ?", s -> {
            s.setLong(1, account.id());
            return s.executeUpdate();
        });
        String key = account.status() == AccountStatus.CLOSED ? null : key(account);
        if (key != null) {
            jdbc.prepareStatement("INSERT INTO account_platform_id (account_id, platform_key) VALUES (?, ?)", s -> {
                s.setLong(1, account.id());
                s.setString(2, key);
                return s.executeUpdate();
            });
        }
    }
}
