package nl.accountregister.inventory;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.access.LaterFact;
import nl.accountregister.access.LaterKnown;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Overzicht: what is counted, shown and exported comes from one query, so the three agree. */
@Singleton
public class Inventory {

    private static final int MOST_LATER = 50;

    private final InventoryQuery query;
    private final AuditLog audit;
    private final Deviations deviations;
    private final TransactionOperations<Connection> transactions;
    private final LaterKnown later;

    Inventory(InventoryQuery query, AuditLog audit, Deviations deviations, TransactionOperations<Connection> transactions, LaterKnown later) {
        this.later = later;
        this.query = query;
        this.deviations = deviations;
        this.transactions = transactions;
        this.audit = audit;
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
     * Hands all rows to a consumer, one by one, and records the export with what was in it.
     *
     * @param format for the audit log, such as {@code csv}
     * @return how many rows there were
     */
    public long export(Actor actor, InventoryFilter filter, String sort, String format, Consumer<InventoryRow> consumer) {
        return export(actor, filter, sort, format, InventoryFact.OF_THE_PAGE, consumer);
    }

    /** The same. @param facts what the rows must tell beside the account's own data */
    public long export(Actor actor, InventoryFilter filter, String sort, String format, Set<InventoryFact> facts, Consumer<InventoryRow> consumer) {
        Permission.SEE_INVENTORY.require(actor);
        deviations.freshen();
        return transactions.executeWrite(status -> exported(actor, filter, sort, format, facts, consumer));
    }

    private long exported(Actor actor, InventoryFilter filter, String sort, String format, Set<InventoryFact> facts, Consumer<InventoryRow> consumer) {
        query.requireKnown(filter.day());
        long[] count = {0};
        query.rows(filter, sort, null, facts, row -> {
            consumer.accept(row);
            count[0]++;
        });
        audit.record(actor, "overzicht.geexporteerd", Subject.register(), format, null,
            Map.of("vorm", format, "peildatum", filter.day(), "filter", filter.asTyped(), "aantal", count[0]));
        return count[0];
    }
}
