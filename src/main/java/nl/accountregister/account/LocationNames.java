package nl.accountregister.account;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.location.LocationChanged;

/**
 * Namen van locaties in the history: when a location gets another name, its accounts get a version of that day, so that the
 * inventory of a day says what the location was called then.
 */
@Singleton
class LocationNames {

    private final AccountRepository accounts;
    private final AccountBook book;

    LocationNames(AccountRepository accounts, AccountBook book) {
        this.accounts = accounts;
        this.book = book;
    }

    @EventListener
    @Transactional
    void on(LocationChanged event) {
        if (event.renamed()) {
            accounts.lockOpenAt(event.after().id()).forEach(a -> book.change(event.actor(), a, a, "account.locatie-hernoemd"));
        }
    }
}
