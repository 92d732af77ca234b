package nl.accountregister.deviation;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.time.LocalDate;

/**
 * Whether the deviations are those of today: a new day, another officers' table and a start, which may bring another
 * profile, have everything looked at again by the first who asks.
 */
@Singleton
class Freshness {

    /** Accounts or people that are refreshed in one transaction, so that others need not wait long. */
    private static final int SLICE = 2000;
    private static final TransactionDefinition OWN = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

    private final DeviationBook book;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    Freshness(DeviationBook book, TransactionOperations<Connection> transactions, Today today) {
        this.book = book;
        this.transactions = transactions;
        this.today = today;
    }

    @EventListener
    void start(StartupEvent event) {
        transactions.executeWrite(status -> {
            book.forget();
            return null;
        });
    }

    /** Looks at everything when that is due. Two who do so at once do the same twice. */
    void ensure() {
        LocalDate day = today.date();
        String state = transactions.executeRead(status -> book.state());
        if (state.equals(day.toString())) {
            return;
        }
        slices("account", "account_id", Scope::accounts);
        slices("person", "person_id", Scope::people);
        transactions.execute(OWN, status -> {
            book.are(day, state);
            return null;
        });
    }

    /** Does something in a transaction. */
    void write(Runnable work) {
        transactions.executeWrite(status -> {
            work.run();
            return null;
        });
    }

    private interface Slicing {
        Scope slice(long from, long to);
    }

    private void slices(String table, String column, Slicing slicing) {
        long[] bounds = transactions.executeRead(status -> book.bounds(table, column));
        for (long from = bounds[0]; from <= bounds[1]; from += SLICE) {
            Scope scope = slicing.slice(from, from + SLICE - 1);
            transactions.execute(OWN, status -> {
                book.refresh(scope);
                return null;
            });
        }
    }
}
