package nl.accountregister.handover;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import nl.accountregister.account.Account;
import nl.accountregister.account.AccountChanged;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.person.ServiceChanged;
import nl.accountregister.shared.Actor;

import java.util.List;

/** Stops, in the transaction of the change, an overdracht that cannot go on any more. */
@Singleton
class HandoverWatch {

    private final HandoverBook book;

    HandoverWatch(HandoverBook book) {
        this.book = book;
    }

    @EventListener
    void on(ServiceChanged event) {
        for (List<Long> some = book.whereNewOwnerLeaves(0); !some.isEmpty(); some = book.whereNewOwnerLeaves(some.get(some.size() - 1))) {
            some.forEach(id -> book.stopAsNewOwnerLeaves(event.actor(), id));
        }
    }

    @EventListener
    void on(AccountChanged event) {
        Handover open = book.openOf(event.accountId()).orElse(null);
        if (open == null) {
            return;
        }
        Account account = book.account(open);
        StopCause cause = account.status() == AccountStatus.CLOSED ? StopCause.ACCOUNT_CLOSED
            : account.ownerId() != open.ownerId() ? StopCause.OWNER_CHANGED : null;
        Handover locked = cause == null ? null : book.openLocked(event.accountId());
        if (locked != null) {
            book.stop(Actor.SYSTEM, locked, cause);
        }
    }
}
