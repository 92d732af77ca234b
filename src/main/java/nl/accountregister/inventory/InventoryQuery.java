package nl.accountregister.inventory;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.account.AccountStatus;
import nl.accountregister.account.TwoFactor;
import nl.accountregister.account.Visibility;
import nl.accountregister.deviation.DeviationKind;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.organisation.AccountKind;
import nl.accountregister.review.ReviewOutcome;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.RowTaker;
import nl.accountregister.shared.StreamedQuery;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        return jdbc.prepareStatement(asked.sql(), s -> {
            Where.bind(1, asked.values(), s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
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
        jdbc.prepareStatement(asked.sql(), s -> {
            Where.bind(1, asked.values(), s::setObject);
            if (slice == null) {
                StreamedQuery.read(s, InventoryQuery::row, taker);
            } else {
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        taker.take(row(rows));
                    }
                }
            }
            return null;
        });
    }

    /** Which accounts stand on a page; what they have of other tables is then asked for these alone. */
    private List<Long> page(InventoryFilter filter, String sort, Page.Slice slice) {
        InventorySql asked = asked(filter).page(filter.filter(), sort, " LIMIT " + slice.size() + " OFFSET " + slice.offset());
        return jdbc.prepareStatement(asked.sql(), s -> {
            Where.bind(1, asked.values(), s::setObject);
            List<Long> ids = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        });
    }

    private InventorySql asked(InventoryFilter filter) {
        AsOf asOf = past.asOf(filter.day());
        return new InventorySql(filter.day(), asOf);
    }

    /** By number, in the order of {@link InventorySql}: names would be looked up for each of a million cells. */
    private static InventoryRow row(ResultSet r) throws SQLException {
        String deviations = r.getString(24);
        String conditions = r.getString(27);
        String outcome = r.getString(28);
        return new InventoryRow(r.getLong(1), r.getString(2), r.getString(3), AccountKind.valueOf(r.getString(4)), r.getString(5), r.getString(6),
            AccountStatus.valueOf(r.getString(7)), r.getString(8), r.getString(9), r.getString(10), r.getString(11), departments(r.getString(12)),
            Visibility.valueOf(r.getString(13)), TwoFactor.valueOf(r.getString(14)), r.getString(15), date(r, 16), date(r, 17), number(r, 23),
            kinds(deviations, false), kinds(deviations, true), r.getInt(21) == 1, r.getInt(22) == 1, r.getInt(18), r.getString(19), r.getBoolean(20),
            r.getInt(25), r.getInt(26), conditions == null ? "" : conditions, outcome == null ? null : ReviewOutcome.valueOf(outcome),
            r.getString(29), r.getString(30), r.getInt(31), r.getString(32));
    }

    /** An import takes the list apart at its commas and semicolons, but not between quotation marks. */
    private static String departments(String lines) {
        return lines.indexOf(',') < 0 && lines.indexOf(';') < 0 && lines.indexOf('"') < 0 ? lines.replace("\n", ", ") : Arrays.stream(lines.split("\n"))
            .map(d -> d.indexOf(',') >= 0 || d.indexOf(';') >= 0 || d.startsWith("\"") ? '"' + d.replace("\"", "\"\"") + '"' : d).collect(Collectors.joining(", "));
    }

    private static List<DeviationKind> kinds(@Nullable String found, boolean exempt) {
        return found == null ? List.of() : Arrays.stream(found.split(",")).filter(k -> k.endsWith("+") == exempt)
            .map(k -> DeviationKind.valueOf(k.replace("+", ""))).sorted().toList();
    }

    @Nullable
    private static Integer number(ResultSet r, int column) throws SQLException {
        int number = r.getInt(column);
        return r.wasNull() ? null : Integer.valueOf(number);
    }

    @Nullable
    private static LocalDate date(ResultSet r, int column) throws SQLException {
        Date date = r.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
