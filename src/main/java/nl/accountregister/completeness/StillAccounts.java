package nl.accountregister.completeness;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.history.Past;
import nl.accountregister.shared.Actor;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Permission;
import nl.accountregister.shared.Texts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Accounts that stand still: in preparation for too long, and dormant (slapend): in use, with a last post that is too long ago
 * by what the last reviews say. Of an account whose reviews never told a last post nothing is known, so it is not dormant.
 */
@Singleton
public class StillAccounts {

    private static final String WAITS = " FROM account_history h JOIN account a ON a.id = h.account_id WHERE h.known_from < ? AND h.known_until >= ?"
        + " AND h.status = 'IN_PREPARATION' AND a.registered_at < ?";
    /** A review that was returned or taken back counts until the moment at which it was. */
    private static final String SLEEPS = " FROM account_history h JOIN (SELECT r.account_id, MAX(r.last_post) AS last_post FROM review r WHERE r.last_post IS NOT NULL"
        + " AND r.done_at < ? AND (r.withdrawn_at IS NULL OR r.withdrawn_at >= ?) AND (r.second_agrees IS NULL OR r.second_agrees = TRUE OR r.second_at >= ?)"
        + " GROUP BY r.account_id) x ON x.account_id = h.account_id WHERE h.known_from < ? AND h.known_until >= ? AND h.status = 'ACTIVE' AND x.last_post < ?";

    private final JdbcOperations jdbc;
    private final Expectations expectations;
    private final Past past;

    StillAccounts(JdbcOperations jdbc, Expectations expectations, Past past) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.past = past;
    }

    private interface Binding {
        void to(PreparedStatement s) throws SQLException;
    }

    /** Those that were in preparation for too long at the end of a day, the longest first; for who sees the inventory. */
    @Transactional(readOnly = true)
    public Page<StillAccount> inPreparation(Actor actor, LocalDate day, Page.Slice slice) {
        require(actor, day);
        return page(WAITS, "a.registered_at", day, slice, s -> {
            s.setTimestamp(1, end(day));
            s.setTimestamp(2, end(day));
            s.setTimestamp(3, end(day.minusDays(expectations.preparationDays() + 1L)));
        });
    }

    /** Those that were dormant at the end of a day, the longest first; for who sees the inventory. */
    @Transactional(readOnly = true)
    public Page<StillAccount> dormant(Actor actor, LocalDate day, Page.Slice slice) {
        require(actor, day);
        return page(SLEEPS, "x.last_post", day, slice, s -> {
            for (int i = 1; i <= 5; i++) {
                s.setTimestamp(i, end(day));
            }
            s.setString(6, day.minusDays(expectations.dormantDays()).toString());
        });
    }

    /** How many are in preparation for too long today: read from an index. A system call, for who may see the inventory. */
    @Transactional(readOnly = true)
    public long inPreparationNow() {
        return jdbc.prepareStatement("SELECT COUNT(*) FROM account a WHERE a.status = 'IN_PREPARATION' AND a.registered_at < ?", s -> {
            s.setTimestamp(1, end(past.today().minusDays(expectations.preparationDays() + 1L)));
            return number(s);
        });
    }

    private void require(Actor actor, LocalDate day) {
        Permission.SEE_INVENTORY.require(actor);
        past.asOf(day);
    }

    private Page<StillAccount> page(String from, String since, LocalDate day, Page.Slice slice, Binding binding) {
        long total = jdbc.prepareStatement("SELECT COUNT(*)" + from, s -> {
            binding.to(s);
            return number(s);
        });
        List<StillAccount> rows = jdbc.prepareStatement("SELECT h.account_id, h.name, h.platform, h.location_name, h.owner_name, " + since + " AS since" + from
            + " ORDER BY since, h.account_id LIMIT " + slice.size() + " OFFSET " + slice.offset(), s -> {
                binding.to(s);
                List<StillAccount> found = new ArrayList<>();
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        LocalDate began = since.equals("x.last_post") ? LocalDate.parse(r.getString("since"))
                            : LocalDate.ofInstant(r.getTimestamp("since").toInstant(), Texts.AMSTERDAM);
                        found.add(new StillAccount(r.getLong("account_id"), r.getString("name"), r.getString("platform"), r.getString("location_name"),
                            r.getString("owner_name"), began, ChronoUnit.DAYS.between(began, day)));
                    }
                }
                return found;
            });
        return Page.of(rows, total, slice);
    }

    private static long number(PreparedStatement s) throws SQLException {
        try (ResultSet rows = s.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first moment after a day of the organisation. */
    private static Timestamp end(LocalDate day) {
        return Timestamp.from(AsOf.end(day));
    }
}
