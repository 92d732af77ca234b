package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.RuleViolation;
import nl.accountregister.shared.Today;

import java.util.Optional;

/**
 * The one place where accounts are written: every version goes into the history and the audit log with the change
 * itself. Callers run in a transaction and have checked rights.
 */
@Singleton
class AccountBook {

    private final AccountRepository accounts;
    private final AccountHandleRepository handles;
    private final AccountHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    AccountBook(AccountRepository accounts, AccountHandleRepository handles, AccountHistory history, AuditLog audit,
                ApplicationEventPublisher<Object> events, Today today) {
        this.accounts = accounts;
        this.handles = handles;
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.today = today;
    }

    /** @throws NotFound when there is none; the row stays locked until the transaction ends */
    Account lock(long id) {
        return accounts.lock(id).orElseThrow(NotFound::new);
    }

    /** As {@link #lock(long)}, when nobody changed it since the caller looked. @throws Conflict when somebody did */
    Account lock(long id, int version) {
        Account account = lock(id);
        if (account.version() != version) {
            throw new Conflict("account.stale", account.name());
        }
        return account;
    }

    Account add(Actor actor, Account account, String action) {
        requireFree(account, null);
        Account saved = accounts.save(account);
        history.open(saved.id(), today.moment());
        audit.record(actor, action, Subject.account(saved.id()), saved.name(), null, saved.facts());
        events.publishEvent(new AccountChanged(saved.id()));
        return saved;
    }

    Account change(Actor actor, Account before, Account after, String action) {
        requireFree(after, before.id());
        if (before.identityKey() != null && before.url() != null && !before.identityKey().equals(after.identityKey())) {
            handles.save(new AccountHandle(null, before.id(), before.handle(), before.url(), before.identityKey(), today.date()));
        }
        Account saved = accounts.update(after.nextVersion());
        history.close(saved.id(), today.moment());
        history.open(saved.id(), today.moment());
        audit.record(actor, action, Subject.account(saved.id()), saved.name(), before.facts(), saved.facts());
        events.publishEvent(new AccountChanged(saved.id()));
        return saved;
    }

    /** The database enforces it too; asking first gives the reader the account that is in the way. */
    private void requireFree(Account account, @Nullable Long self) {
        if (account.identityKey() == null || account.status() == AccountStatus.CLOSED) {
            return;
        }
        Optional<Account> other = accounts.openWith(account.identityKey()).filter(a -> !a.id().equals(self));
        if (other.isPresent()) {
            throw RuleViolation.of("url", "account.url.taken", other.get().name(), other.get().id());
        }
    }
}
