package nl.accountregister.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Conflict;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Today;

/**
 * The one place where accounts are written: every version goes into the history and the audit log with the change
 * itself. Callers run in a transaction and have checked rights.
 */
@Singleton
class AccountBook {

    private final AccountRepository accounts;
    private final AccountAddresses addresses;
    private final AccountHistory history;
    private final AuditLog audit;
    private final ApplicationEventPublisher<Object> events;
    private final Today today;

    AccountBook(AccountRepository accounts, AccountAddresses addresses, AccountHistory history, AuditLog audit,
                ApplicationEventPublisher<Object> events, Today today) {
        this.accounts = accounts;
        this.addresses = addresses;
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

    /** @throws nl.accountregister.shared.RuleViolation when the address of a new account is, or was, that of another */
    void requireFree(Account account) {
        addresses.requireFree(null, account);
    }

    /** The same for an account that is about to change. */
    void requireFree(Account before, Account after) {
        addresses.requireFree(before, after);
    }

    Account add(Actor actor, Account account, String action) {
        addresses.requireFree(null, account);
        Account saved = accounts.save(account);
        addresses.follow(null, saved);
        history.open(saved.id(), today.moment());
        audit.record(actor, action, Subject.account(saved.id()), saved.name(), null, saved.facts());
        events.publishEvent(new AccountChanged(saved.id()));
        return saved;
    }

    Account change(Actor actor, Account before, Account after, String action) {
        addresses.requireFree(before, after);
        Account saved = accounts.update(after.nextVersion());
        addresses.follow(before, saved);
        history.close(saved.id(), today.moment());
        history.open(saved.id(), today.moment());
        audit.record(actor, action, Subject.account(saved.id()), saved.name(), before.facts(), saved.facts());
        events.publishEvent(new AccountChanged(saved.id()));
        return saved;
    }
}
