package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.platform.AddressMarks;
import nl.accountregister.platform.Platforms;
import nl.accountregister.platform.Recognition;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * Kenmerken of all accounts, present and former: what the public check and the search for doubles look in. They follow
 * from the accounts, are written with them, and can be made anew at any time. Callers run in a transaction.
 */
@Singleton
class AccountMarks {

    private static final int AT_ONCE = 300;

    private final JdbcOperations jdbc;
    private final Platforms platforms;
    private final AccountHandleRepository handles;
    private final AccountPlatformIds ids;

    AccountMarks(JdbcOperations jdbc, Platforms platforms, AccountHandleRepository handles, AccountPlatformIds ids) {
        this.jdbc = jdbc;
        this.platforms = platforms;
        this.handles = handles;
        this.ids = ids;
    }

    /** A mark that was found. */
    record Hit(String mark, MarkKind kind, boolean former, long accountId) {
    }

    private record Mark(String mark, MarkKind kind, boolean former, long accountId) {
    }

    /** Writes the marks of an account when they may have changed. @param before null when it is new */
    void follow(@Nullable Account before, Account after) {
        if (before == null || !Objects.equals(before.identityKey(), after.identityKey()) || !before.name().equals(after.name())
            || !Objects.equals(before.platformRef(), after.platformRef())) {
            if (before != null) {
                delete(List.of(after.id()));
            }
            write(List.of(after));
        }
    }

    /** Writes the marks of accounts that have none. */
    void write(List<Account> accounts) {
        List<Mark> marks = new ArrayList<>();
        Map<Long, Account> byId = accounts.stream().collect(Collectors.toMap(Account::id, a -> a));
        for (Account account : accounts) {
            marks.add(new Mark(AddressMarks.ofName(account.platform(), account.name()), MarkKind.NAME, false, account.id()));
            if (account.identityKey() != null) {
                addressed(account.platform(), account.url(), account.identityKey(), (mark, kind) -> marks.add(new Mark(mark, kind, false, account.id())));
            }
            String id = ids.key(account);
            if (id != null && !id.equals(account.identityKey())) {
                marks.add(new Mark(id, MarkKind.IDENTITY, false, account.id()));
            }
        }
        List<AccountHandle> formers = handles.findByAccountIdIn(byId.keySet());
        Set<String> shielded = shielded(formers);
        for (AccountHandle former : formers) {
            Account account = byId.get(former.accountId());
            if (former.identityKey().equals(account.identityKey()) || former.identityKey().equals(ids.key(account))) {
                continue;
            }
            if (shielded.contains(account.id() + " " + former.url())) {
                marks.add(new Mark(former.identityKey(), MarkKind.SHIELDED, true, account.id()));
            } else {
                addressed(account.platform(), former.url(), former.identityKey(), (mark, kind) -> marks.add(new Mark(mark, kind, true, account.id())));
            }
        }
        insert(marks);
    }

    /** Accounts and the addresses that they had only while nobody outside might know of them, with a blank between. */
    private Set<String> shielded(List<AccountHandle> formers) {
        Set<Long> ids = formers.stream().map(AccountHandle::accountId).collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Set.of();
        }
        String sql = "SELECT account_id, url FROM account_history WHERE url IS NOT NULL AND account_id IN (" + Where.marks(ids) + ")"
            + " GROUP BY account_id, url HAVING MAX(CASE WHEN visibility = 'PUBLIC' THEN 1 ELSE 0 END) = 0";
        return Set.copyOf(Rows.of(jdbc, sql, ids, row -> row.getLong(1) + " " + row.getString(2)));
    }

    /** Those of these marks that accounts have, whatever their status. */
    List<Hit> find(Collection<String> marks) {
        String sql = "SELECT mark, kind, former, account_id FROM account_mark WHERE account_id IS NOT NULL AND kind <> 'REPORTED' AND mark IN ("
            + Where.marks(marks) + ")";
        return Rows.of(jdbc, sql, marks, row -> new Hit(row.getString(1), MarkKind.valueOf(row.getString(2)), row.getBoolean(3), row.getLong(4)));
    }

    private void delete(Collection<Long> accounts) {
        jdbc.prepareStatement("DELETE FROM account_mark WHERE kind <> 'REPORTED' AND account_id IN (" + Where.marks(accounts) + ")", s -> {
            Where.bind(1, accounts, s::setObject);
            return s.executeUpdate();
        });
    }

    void deleteAll() {
        jdbc.prepareStatement("DELETE FROM account_mark WHERE kind <> 'REPORTED'", PreparedStatement::executeUpdate);
    }

    /** An address that the catalogue no longer knows is still found by itself. */
    private void addressed(String platform, @Nullable String url, String identityKey, BiConsumer<String, MarkKind> mark) {
        mark.accept(identityKey, MarkKind.IDENTITY);
        if (platforms.recognise(url, platform) instanceof Recognition.Recognised address) {
            AddressMarks marks = AddressMarks.of(address);
            mark.accept(marks.skeleton(), MarkKind.SKELETON);
            if (marks.stem() != null) {
                mark.accept(marks.stem(), MarkKind.STEM);
            }
        }
    }

    /** Hundreds in a statement: a driver sends a batch of single rows one by one. */
    private void insert(List<Mark> marks) {
        for (int from = 0; from < marks.size(); from += AT_ONCE) {
            List<Mark> some = marks.subList(from, Math.min(marks.size(), from + AT_ONCE));
            jdbc.prepareStatement("INSERT INTO account_mark (mark, kind, former, account_id) VALUES "
                + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)")), s -> {
                    int at = 1;
                    for (Mark mark : some) {
                        bind(s, at, mark);
                        at += 4;
                    }
                    return s.executeUpdate();
                });
        }
    }

    private static void bind(PreparedStatement s, int at, Mark mark) throws SQLException {
        s.setString(at, mark.mark());
        s.setString(at + 1, mark.kind().name());
        s.setBoolean(at + 2, mark.former());
        s.setObject(at + 3, mark.accountId(), Types.BIGINT);
    }
}
