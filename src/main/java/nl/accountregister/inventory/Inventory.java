package nl.accountregister.inventory;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.access.LaterFact;
import nl.accountregister.access.LaterKnown;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.RowSource;
import nl.accountregister.shared.RowTaker;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Overzicht: what is counted, shown and exported comes from one query, so the three agree. */
@Singleton
public class Inventory {

    private static final int MOST_LATER = 50;

    private final InventoryQuery query;
    private final Deviations deviations;
    private final TransactionOperations<Connection> transactions;
    private final LaterKnown later;

    Inventory(InventoryQuery query, Deviations deviations, TransactionOperations<Connection> transactions, LaterKnown later) {
        this.later = later;
        this.query = query;
        this.deviations = deviations;
        this.transactions = transactions;
    }

    /** @throws BadRequest when the peildatum lies in the future or before the register began */
    public Page<InventoryRow> page(Actor actor, InventoryFilter filter, String sort, Page.Slice slice) {
        Permission.SEE_INVENTORY.require(actor);
        // Before the transaction begins: what it sees is as of its first read.
        deviations.freshen();
        return transactions.executeRead(status -> {
            query.requireKnown(filter.day());
            List<InventoryRow> rows = new ArrayList<>();
            query.rows(filter, sort, slice, InventoryFact.OF_THE_PAGE, rows::add);
            return Page.of(rows, query.count(filter), slice);
        });
    }

    /** What became known after a day about that day, 50 of each sort at most; nothing for today. */
    public List<LaterFact> later(Actor actor, LocalDate day) {
        Permission.SEE_INVENTORY.require(actor);
        return query.isNow(day) ? List.of() : later.about(day, null, MOST_LATER);
    }

    /**
     * The rows for a file: all that the page counts, in its order.
     *
     * @param facts what the rows must tell beside the account's own data
     * @throws BadRequest when the peildatum lies in the future or before the register began
     */
    public RowSource<InventoryRow> source(Actor actor, InventoryFilter filter, String sort, Set<InventoryFact> facts) {
        Permission.SEE_INVENTORY.require(actor);
        deviations.freshen();
        query.requireKnown(filter.day());
        return new RowSource<>() {
            @Override
            public long count() {
                return query.count(filter);
            }

            @Override
            public void rows(RowTaker<? super InventoryRow> taker) {
                query.rows(filter, sort, null, facts, taker);
            }
        };
    }
}
