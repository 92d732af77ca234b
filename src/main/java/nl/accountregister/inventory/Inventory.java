package nl.accountregister.inventory;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import nl.accountregister.audit.AuditLog;
import nl.accountregister.audit.Subject;
import nl.accountregister.deviation.Deviations;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.BadRequest;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Today;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Overzicht: what is counted, shown and exported comes from one query, so the three agree. */
@Singleton
public class Inventory {

    private final InventoryQuery query;
    private final AuditLog audit;
    private final Deviations deviations;
    private final TransactionOperations<Connection> transactions;
    private final Today today;

    Inventory(InventoryQuery query, AuditLog audit, Deviations deviations, TransactionOperations<Connection> transactions, Today today) {
        this.query = query;
        this.deviations = deviations;
        this.transactions = transactions;
        this.audit = audit;
        this.today = today;
    }

    /** @throws BadRequest when the peildatum lies in the future or before the register began */
    public Page<InventoryRow> page(Actor actor, InventoryFilter filter, String sort, Page.Slice slice) {
        Permission.SEE_INVENTORY.require(actor);
        // Before the transaction begins: what it sees is as of its first read.
        deviations.freshen();
        return transactions.executeRead(status -> {
            requireKnown(filter.day());
            List<InventoryRow> rows = new ArrayList<>();
            query.rows(filter, sort, slice, rows::add);
            return Page.of(rows, query.count(filter), slice);
        });
    }

    /**
     * Hands all rows to a consumer, one by one, and records the export with what was in it.
     *
     * @param format for the audit log, such as {@code csv}
     * @return how many rows there were
     */
    public long export(Actor actor, InventoryFilter filter, String sort, String format, Consumer<InventoryRow> consumer) {
        Permission.SEE_INVENTORY.require(actor);
        deviations.freshen();
        return transactions.executeWrite(status -> exported(actor, filter, sort, format, consumer));
    }

    private long exported(Actor actor, InventoryFilter filter, String sort, String format, Consumer<InventoryRow> consumer) {
        requireKnown(filter.day());
        long[] count = {0};
        query.rows(filter, sort, null, row -> {
            consumer.accept(row);
            count[0]++;
        });
        audit.record(actor, "overzicht.geexporteerd", Subject.register(), format, null,
            Map.of("vorm", format, "peildatum", filter.day(), "filter", filter.asTyped(), "aantal", count[0]));
        return count[0];
    }

    private void requireKnown(LocalDate day) {
        if (day.isAfter(today.date())) {
            throw new BadRequest("inventory.future", day);
        }
        LocalDate begin = query.begin().filter(first -> first.isBefore(today.date())).orElse(today.date());
        if (day.isBefore(begin)) {
            throw new BadRequest("inventory.before", day, begin);
        }
    }
}
