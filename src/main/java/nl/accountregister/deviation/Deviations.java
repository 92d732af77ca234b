package nl.accountregister.deviation;

import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.Accounts;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.NotFound;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Afwijkingen: where the register differs from its rules and from the officers' table, now and on any day since it has kept
 * them. Who sees everything sees all; who sees an account in full sees those of that account.
 */
@Singleton
public class Deviations {

    /** Accounts or people that are refreshed in one transaction, so that others need not wait long. */
    private static final int SLICE = 2000;
    private static final TransactionDefinition OWN = TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

    private final DeviationBook book;
    private final DeviationWatch watch;
    private final DeviationSearch search;
    private final Accounts accounts;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    Deviations(DeviationBook book, DeviationWatch watch, DeviationSearch search, Accounts accounts, TransactionOperations<Connection> transactions,
               Today today) {
        this.book = book;
        this.watch = watch;
        this.search = search;
        this.accounts = accounts;
        this.transactions = transactions;
        this.today = today;
    }

    /** A start may bring another profile, with other rules. */
    @EventListener
    void start(StartupEvent event) {
        transactions.executeWrite(status -> {
            book.forget();
            return null;
        });
    }

    /**
     * Figures and one page of a list.
     *
     * @param figures how many there are of each kind, by the filter without its kind and without whether they are exempt
     */
    public record Found(Page<Deviation> page, Map<DeviationKind, Figure> figures) {
    }

    /** How many there are of a kind. @param exempt those that are exempt; the others are open */
    public record Figure(long open, long exempt) {
    }

    /** A page of the list, for who sees everything. */
    public Found search(Actor actor, DeviationFilter filter, String sort, Page.Slice slice) {
        Permission.SEE_EVERYTHING.require(actor);
        freshen();
        Map<DeviationKind, Figure> figures = search.figures(filter);
        long total = figures.entrySet().stream().filter(e -> filter.kind() == null || e.getKey() == filter.kind()).map(Map.Entry::getValue)
            .mapToLong(f -> filter.exempt() == null ? f.open() + f.exempt() : filter.exempt() ? f.exempt() : f.open()).sum();
        return new Found(Page.of(search.rows(filter, sort, slice), total, slice), figures);
    }

    /** How many there are of each kind today, for who sees everything. */
    public Map<DeviationKind, Figure> figures(Actor actor) {
        Permission.SEE_EVERYTHING.require(actor);
        freshen();
        return search.figures(DeviationFilter.today(today.date()));
    }

    /** What there is on an account today, for who sees it in full. @throws NotFound for others */
    public List<Deviation> of(Actor actor, long accountId) {
        accounts.getInFull(actor, accountId);
        freshen();
        return search.rows(DeviationFilter.ofAccount(today.date(), accountId), "soort", new Page.Slice(1, Page.Slice.MAX_SIZE));
    }

    /** One of them, also when it is over. @throws NotFound also when the actor may not see it */
    public Deviation get(Actor actor, long id) {
        freshen();
        Deviation deviation = search.find(id, today.date()).orElseThrow(NotFound::new);
        if (!Permission.SEE_EVERYTHING.heldBy(actor)) {
            if (deviation.accountId() == null) {
                throw new NotFound();
            }
            accounts.getInFull(actor, deviation.accountId());
        }
        return deviation;
    }

    /**
     * System call: has everything looked at again when the day is another than when that was last done, or when the
     * officers' table changed. Readers of the list need not: it does so itself. Not within a transaction that changes
     * something.
     */
    public void freshen() {
        LocalDate day = today.date();
        String state = transactions.executeRead(status -> book.state());
        if (state.equals(day.toString())) {
            return;
        }
        everything();
        transactions.execute(OWN, status -> {
            book.are(day, state);
            return null;
        });
    }

    /** System call: refreshes at once what the transaction has changed, for the demo, which lives a year in one transaction. */
    public void settle() {
        watch.settle();
    }

    private void everything() {
        slices("account", "account_id", Scope::accounts);
        slices("person", "person_id", Scope::people);
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
