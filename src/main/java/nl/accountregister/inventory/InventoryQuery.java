package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The one query of the inventory, over every version of every account. What it answers about a past day is what the
 * register knew at the end of it, so that it never changes. Callers hold a transaction.
 */
@Singleton
class InventoryQuery {

    private final JdbcOperations jdbc;
    private final Past past;

    InventoryQuery(JdbcOperations jdbc, Past past) {
        this.jdbc = jdbc;
        this.past = past;
    }

    /** @throws nl.accountregister.shared.BadRequest when the day has yet to come, or lies before the register began */
    void requireKnown(LocalDate day) {
        past.asOf(day);
    }

    boolean isNow(LocalDate day) {
        return past.asOf(day).isNow();
    }

    long count(InventoryFilter filter) {
        InventorySql asked = asked(filter).count(filter.filter());
        return Rows.number(jdbc, asked.sql(), asked.values());
    }

    /**
     * Hands rows over while it reads.
     *
     * @param slice the part that is wanted; all when null
     * @param facts what the rows must tell beside the account's own data
     */
    void rows(InventoryFilter filter, String sort, @Nullable Page.Slice slice, Set<InventoryFact> facts, RowTaker<? super InventoryRow> taker) {
        List<Long> page = slice == null ? null : page(filter, sort, slice);
        if (page != null && page.isEmpty()) {
            return;
        }
        InventorySql asked = asked(filter).rows(filter.filter(), sort, facts, page);
        InventoryReader reader = new InventoryReader(facts);
        jdbc.prepareStatement(asked.sql(), s -> {
            Where.bind(1, asked.values(), s::setObject);
            if (slice == null) {
                StreamedQuery.read(s, reader::read, taker);
            } else {
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        taker.take(reader.read(rows));
                    }
                }
            }
            return null;
        });
    }

    /** Which accounts stand on a page; what they have of other tables is then asked for these alone. */
    private List<Long> page(InventoryFilter filter, String sort, Page.Slice slice) {
        InventorySql asked = asked(filter).page(filter.filter(), sort, " LIMIT " + slice.size() + " OFFSET " + slice.offset());
        return Rows.of(jdbc, asked.sql(), asked.values(), row -> row.getLong(1));
    }

    private InventorySql asked(InventoryFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        return new InventorySql(filter.day(), asOf);
    }
}
