package nl.accountregister.deviation;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import nl.accountregister.access.GrantChanged;
import nl.accountregister.account.AccountChanged;
import nl.accountregister.account.AccountsRegistered;
import nl.accountregister.account.AccountsRemoved;
import nl.accountregister.intake.AccountIntakeRecorded;
import nl.accountregister.location.LocationChanged;
import nl.accountregister.officer.OfficerTableChanged;
import nl.accountregister.outbox.AddressFaultsChanged;
import nl.accountregister.person.PeopleChanged;

import java.sql.Connection;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hears what changes, and refreshes just before the commit of the change, in its transaction: what the list says and what
 * the register says are never of two minds. A change of many people at once is left to the next reader.
 */
@Singleton
class DeviationWatch {

    private static final int MANY = 200;
    /** Before the audit log's turn: both lock a row that all changes share, and take them in one order. */
    private static final int EARLY = -100;

    private final Map<Object, Touched> underway = new IdentityHashMap<>();
    private final DeviationBook book;
    private final TransactionOperations<Connection> transactions;

    DeviationWatch(DeviationBook book, TransactionOperations<Connection> transactions) {
        this.book = book;
        this.transactions = transactions;
    }

    /** What a transaction has changed so far. */
    private static final class Touched {
        private final Set<Long> accounts = new TreeSet<>();
        private final Set<Long> people = new TreeSet<>();
        private boolean everything;
    }

    @EventListener
    void on(AccountChanged event) {
        touch(List.of(event.accountId()), List.of(), false);
    }

    @EventListener
    void on(AccountsRegistered event) {
        touch(event.accountIds(), List.of(), false);
    }

    @EventListener
    void on(AccountsRemoved event) {
        touch(event.accountIds(), List.of(), false);
    }

    @EventListener
    void on(GrantChanged event) {
        touch(List.of(event.accountId()), List.of(event.personId()), false);
    }

    @EventListener
    void on(PeopleChanged event) {
        touch(List.of(), event.personIds(), false);
    }

    @EventListener
    void on(AddressFaultsChanged event) {
        touch(List.of(), event.personIds(), false);
    }

    @EventListener
    void on(OfficerTableChanged event) {
        touch(List.of(), List.of(), true);
    }

    /** An officer of a region has what its locations have. */
    @EventListener
    void on(LocationChanged event) {
        if (!Objects.equals(event.before().regionId(), event.after().regionId())) {
            touch(List.of(), List.of(), true);
        }
    }

    @EventListener
    void on(AccountIntakeRecorded event) {
        touch(List.of(event.accountId()), List.of(), false);
    }

    /** Refreshes now what the transaction has changed so far. */
    void settle() {
        transactions.findTransactionStatus().ifPresent(status -> refresh(take(status.getConnection())));
    }

    private void touch(Collection<Long> accounts, Collection<Long> people, boolean everything) {
        TransactionStatus<?> status = transactions.findTransactionStatus().orElse(null);
        if (status == null) {
            transactions.executeWrite(opened -> {
                touch(accounts, people, everything);
                return null;
            });
            return;
        }
        Object key = status.getConnection();
        Touched touched;
        boolean first;
        synchronized (underway) {
            first = !underway.containsKey(key);
            touched = underway.computeIfAbsent(key, k -> new Touched());
        }
        touched.accounts.addAll(accounts);
        touched.people.addAll(people);
        touched.everything |= everything;
        if (first) {
            status.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return EARLY;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    refresh(take(key));
                }

                @Override
                public void afterCompletion(Status end) {
                    take(key);
                }
            });
        }
    }

    private Touched take(Object key) {
        synchronized (underway) {
            return underway.remove(key);
        }
    }

    private void refresh(Touched touched) {
        if (touched == null) {
            return;
        }
        if (touched.everything || touched.accounts.size() + touched.people.size() > MANY) {
            book.forget();
        } else {
            book.refresh(touched.accounts, touched.people);
        }
    }
}
