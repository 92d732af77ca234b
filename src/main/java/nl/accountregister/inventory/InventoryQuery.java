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
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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
    void rows(InventoryFilter filter, String sort, @Nullable Page.Slice slice, Set<InventoryFact> facts, Consumer<InventoryRow> consumer) {
        List<Long> page = slice == null ? null : page(filter, sort, slice);
        if (page != null && page.isEmpty()) {
            return;
        }
        InventorySql asked = asked(filter).rows(filter.filter(), sort, facts, page);
        jdbc.prepareStatement(asked.sql(), s -> {
            // Connector/J keeps a whole result in memory unless told to stream; H2 spills to disk by itself.
            if (slice == null && s.getConnection().getMetaData().getDatabaseProductName().equals("MySQL")) {
                s.setFetchSize(Integer.MIN_VALUE);
            }
            Where.bind(1, asked.values(), s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(row(rows));
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

    private static InventoryRow row(ResultSet r) throws SQLException {
        String conditions = r.getString("conditions");
        String outcome = r.getString("outcome");
        return new InventoryRow(r.getLong("account_id"), r.getString("name"), r.getString("platform"), AccountKind.valueOf(r.getString("kind")),
            r.getString("url"), r.getString("handle"), AccountStatus.valueOf(r.getString("status")), r.getString("place"),
            r.getString("region_name"), r.getString("owner"), r.getString("deputy"), r.getString("departments").replace("\n", ", "),
            Visibility.valueOf(r.getString("visibility")), TwoFactor.valueOf(r.getString("two_factor")), r.getString("recovery_mailbox"),
            date(r, "next_review_on"), date(r, "last_review_on"), number(r, "plan_number"),
            kinds(r.getString("deviations"), false), kinds(r.getString("deviations"), true), r.getInt("late") == 1, r.getInt("gone") == 1, r.getInt("version"),
            r.getString("subject"), r.getBoolean("high_risk"), r.getInt("people"), r.getInt("admins"), conditions == null ? "" : conditions,
            outcome == null ? null : ReviewOutcome.valueOf(outcome));
    }

    private static List<DeviationKind> kinds(@Nullable String found, boolean exempt) {
        return found == null ? List.of() : Arrays.stream(found.split(",")).filter(k -> k.endsWith("+") == exempt)
            .map(k -> DeviationKind.valueOf(k.replace("+", ""))).sorted().toList();
    }

    @Nullable
    private static Integer number(ResultSet r, String column) throws SQLException {
        int number = r.getInt(column);
        return r.wasNull() ? null : Integer.valueOf(number);
    }

    @Nullable
    private static LocalDate date(ResultSet r, String column) throws SQLException {
        Date date = r.getDate(column);
        return date == null ? null : date.toLocalDate();
    }
}
