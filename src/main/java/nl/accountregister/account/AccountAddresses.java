package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Adressen of accounts: no two accounts that are not closed are at one address or have one id of a platform, and nobody gets the
 * former address of another, since it still leads to that account. Callers run in a transaction.
 */
@Singleton
class AccountAddresses {

    private final AccountRepository accounts;
    private final AccountHandleRepository handles;
    private final AccountPlatformIds ids;
    private final AccountMarks marks;
    private final Today today;

    AccountAddresses(AccountRepository accounts, AccountHandleRepository handles, AccountPlatformIds ids, AccountMarks marks, Today today) {
        this.accounts = accounts;
        this.handles = handles;
        this.ids = ids;
        this.marks = marks;
        this.today = today;
    }

    /**
     * The database enforces it too, but for former addresses; asking first gives the reader the account that is in the way.
     *
     * @param before the account as it was; null when it is new. One that stays where it is, is not asked again
     */
    void requireFree(@Nullable Account before, Account account) {
        if (account.identityKey() == null || account.status() == AccountStatus.CLOSED) {
            return;
        }
        String id = ids.key(account);
        String idBefore = ids.key(before);
        if (before == null || !account.identityKey().equals(before.identityKey())) {
            boolean itself = account.identityKey().equals(idBefore);
            requireFree(itself ? null : account.identityKey(), before, "url", "account.url.taken");
        }
        if (id != null && !id.equals(account.identityKey()) && !id.equals(idBefore)) {
            boolean itself = before != null && id.equals(before.identityKey());
            requireFree(itself ? null : id, before, "platformId", "account.platformId.taken");
        }
    }

    private void requireFree(@Nullable String key, @Nullable Account before, String field, String taken) {
        if (key == null) {
            return;
        }
        long self = before == null ? 0 : before.id();
        Optional<Account> there = accounts.openWith(key).or(() -> ids.openWith(key).flatMap(accounts::findById)).filter(a -> a.id() != self);
        if (there.isPresent()) {
            throw taken(field, taken, there.get());
        }
        Optional<Account> formerly = accounts.openFormerlyAt(key, self);
        if (formerly.isPresent()) {
            throw taken(field, taken + ".former", formerly.get());
        }
    }

    /** An account was stored: keeps the address that it had, and what it is found by. @param before null when it is new */
    void follow(@Nullable Account before, Account after) {
        if (before != null && before.identityKey() != null && before.url() != null && !before.identityKey().equals(after.identityKey())) {
            handles.save(new AccountHandle(null, before.id(), before.handle(), before.url(), before.identityKey(), today.date()));
        }
        if (before == null || before.status() != after.status() || !Objects.equals(before.platformRef(), after.platformRef())
            || !Objects.equals(before.identityKey(), after.identityKey())) {
            ids.keep(after);
        }
        marks.follow(before, after);
    }

    private static RuleViolation taken(String field, String key, Account other) {
        return new RuleViolation(List.of(Violation.of(field, key, other.name(), other.id()).at("/accounts/" + other.id())));
    }
}
