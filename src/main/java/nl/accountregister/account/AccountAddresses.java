package nl.accountregister.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Violation;

import java.util.List;
import java.util.Optional;

/**
 * Adressen of accounts: no two accounts that are not closed are at one address, and nobody gets the former address of
 * another, since it still leads to that account. Callers run in a transaction.
 */
@Singleton
class AccountAddresses {

    private final AccountRepository accounts;
    private final AccountHandleRepository handles;
    private final AccountMarks marks;
    private final Today today;

    AccountAddresses(AccountRepository accounts, AccountHandleRepository handles, AccountMarks marks, Today today) {
        this.accounts = accounts;
        this.handles = handles;
        this.marks = marks;
        this.today = today;
    }

    /**
     * The database enforces it too, but for former addresses; asking first gives the reader the account that is in the way.
     *
     * @param before the account as it was; null when it is new. One that stays where it is, is not asked again
     */
    void requireFree(@Nullable Account before, Account account) {
        boolean stays = before != null && account.identityKey() != null && account.identityKey().equals(before.identityKey());
        if (account.identityKey() == null || account.status() == AccountStatus.CLOSED || stays) {
            return;
        }
        long self = before == null ? 0 : before.id();
        Optional<Account> there = accounts.openWith(account.identityKey()).filter(a -> a.id() != self);
        if (there.isPresent()) {
            throw taken("account.url.taken", there.get());
        }
        Optional<Account> formerly = accounts.openFormerlyAt(account.identityKey(), self);
        if (formerly.isPresent()) {
            throw taken("account.url.taken.former", formerly.get());
        }
    }

    /** An account was stored: keeps the address that it had, and what it is found by. @param before null when it is new */
    void follow(@Nullable Account before, Account after) {
        if (before != null && before.identityKey() != null && before.url() != null && !before.identityKey().equals(after.identityKey())) {
            handles.save(new AccountHandle(null, before.id(), before.handle(), before.url(), before.identityKey(), today.date()));
        }
        marks.follow(before, after);
    }

    private static RuleViolation taken(String key, Account other) {
        return new RuleViolation(List.of(Violation.of("url", key, other.name(), other.id()).at("/accounts/" + other.id())));
    }
}
