package nl.accountregister.deviation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.deviation.DeviationKind.Side;
import nl.accountregister.shared.RandomToken;
import nl.accountregister.shared.RegisterState;
import nl.accountregister.shared.Today;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The one place where deviations are written. A refresh finds what holds now, ends what holds no longer and begins what is
 * new, each in one statement. Refreshes come one after another: the row of {@code register_state} that says of which day
 * they are is locked, so that the second of two changes at once sees what the first did. Callers hold a transaction.
 */
@Singleton
class DeviationBook {

    private static final String STATE = "deviations.refreshed-on";
    private static final String OPEN = "d.known_until = DATE '9999-12-31'";
    private static final String GONE = " AND NOT EXISTS (SELECT 1 FROM deviation_found f WHERE f.situation = d.situation)";
    private static final String COLUMNS = "situation, kind, account_id, person_id, platform, officer, role, grant_id, location_id, region_id, since";

    private final JdbcOperations jdbc;
    private final DeviationSql sql;
    private final RegisterState state;
    private final Today today;

    DeviationBook(JdbcOperations jdbc, DeviationSql sql, RegisterState state, Today today) {
        this.jdbc = jdbc;
        this.sql = sql;
        this.state = state;
        this.today = today;
    }

    /** Of which day the deviations are, or a word that stands for "of none any more". */
    String state() {
        return state.content(STATE).orElse("");
    }

    /** From now on the deviations are of no day, so that the next reader has them refreshed. */
    void forget() {
        lock();
        state.put(STATE, "stale " + RandomToken.hex());
    }

    /** The deviations are of this day, unless somebody {@link #forget forgot} them since the state was read. */
    void are(LocalDate day, String stateBefore) {
        if (lock().equals(stateBefore)) {
            execute("DELETE FROM deviation_figure");
            execute("INSERT INTO deviation_figure (kind, open_count) SELECT d.kind, COUNT(*) FROM deviation d WHERE " + OPEN + " GROUP BY d.kind");
            state.put(STATE, day.toString());
        }
    }

    /** Refreshes some accounts and people, and the accounts that some of these people have to do with. */
    void refresh(Collection<Long> accounts, Collection<Long> people) {
        lock();
        Set<Long> all = new TreeSet<>(accounts);
        Set<Long> everyone = new TreeSet<>(people);
        if (!everyone.isEmpty()) {
            String ids = ids(everyone);
            all.addAll(numbers("SELECT id FROM account WHERE owner_id IN (" + ids + ") UNION SELECT id FROM account WHERE deputy_id IN (" + ids
                + ") UNION SELECT account_id FROM access_grant WHERE person_id IN (" + ids + ") UNION SELECT a.id FROM account a"
                + " JOIN person p ON a.recovery_mailbox = p.email WHERE p.id IN (" + ids + ")"));
        }
        if (!accounts.isEmpty()) {
            everyone.addAll(numbers("SELECT DISTINCT owner_id FROM account_history WHERE kind = 'FUNCTION' AND account_id IN (" + ids(accounts) + ")"));
        }
        refresh(Scope.of(all, everyone));
    }

    /** Refreshes a scope. */
    void refresh(Scope scope) {
        lock();
        LocalDate day = today.date();
        for (DeviationKind kind : DeviationKind.values()) {
            if (scope.accounts() != null && kind.side() != Side.PEOPLE) {
                execute(sql.find(kind, day, scope.accounts("a.id")));
            }
            if (scope.people() != null && (kind.side() == Side.PEOPLE || kind.side() == Side.BOTH && !scope.slice())) {
                execute(sql.find(kind, day, scope.people("p.id")));
            }
        }
        settle(within(scope));
        execute("DELETE FROM deviation_found");
    }

    /** The lowest and highest id of accounts and of people that are there or of which something is known. */
    long[] bounds(String table, String column) {
        return jdbc.prepareStatement("SELECT COALESCE(MIN(x.id), 1), COALESCE(MAX(x.id), 0) FROM (SELECT MIN(id) AS id FROM " + table
            + " UNION ALL SELECT MAX(id) FROM " + table + " UNION ALL SELECT MIN(" + column + ") FROM deviation d WHERE " + OPEN
            + " UNION ALL SELECT MAX(" + column + ") FROM deviation d WHERE " + OPEN + ") x", s -> {
                try (ResultSet rows = s.executeQuery()) {
                    rows.next();
                    return new long[] {rows.getLong(1), rows.getLong(2)};
                }
            });
    }

    private void settle(String within) {
        Instant now = today.moment();
        Map<String, Long> ended = kinds("FROM deviation d WHERE " + OPEN + within + GONE);
        if (!ended.isEmpty()) {
            // What came and went in the same moment never was.
            execute("DELETE FROM deviation d WHERE " + OPEN + within + GONE + " AND d.known_from >= ?", now);
            execute("UPDATE deviation d SET d.known_until = ? WHERE " + OPEN + within + GONE, now);
        }
        String found = "FROM deviation_found f WHERE f.situation = d.situation";
        String differs = " WHERE " + OPEN + " AND EXISTS (SELECT 1 " + found + " AND (f.since <> d.since OR "
            + Arrays.stream(new String[] {"platform", "officer", "grant_id", "person_id", "location_id", "region_id"})
                .map(c -> "COALESCE(f." + c + ", '') <> COALESCE(d." + c + ", '')").collect(Collectors.joining(" OR ")).replace("_id, '')", "_id, 0)") + "))";
        execute("INSERT INTO deviation_past (deviation_id, said_from, said_until, " + COLUMNS + ", known_from) SELECT d.id, COALESCE(d.said_from, d.known_from), ?, "
            + COLUMNS.replaceAll("(\\w+)", "d.$1") + ", d.known_from FROM deviation d" + differs + " AND COALESCE(d.said_from, d.known_from) < ?", now, now);
        execute("UPDATE deviation d SET d.said_from = ?, d.since = (SELECT f.since " + found + "), d.platform = (SELECT f.platform " + found + "), d.officer = (SELECT f.officer "
            + found + "), d.grant_id = (SELECT f.grant_id " + found + "), d.person_id = (SELECT f.person_id " + found + "), d.location_id = (SELECT f.location_id "
            + found + "), d.region_id = (SELECT f.region_id " + found + ")" + differs, now);
        Map<String, Long> begun = kinds("FROM deviation_found d WHERE NOT EXISTS (SELECT 1 FROM deviation o WHERE o.situation = d.situation AND "
            + OPEN.replace("d.", "o.") + ")");
        if (begun.isEmpty()) {
            count(ended, -1);
            return;
        }
        execute("INSERT INTO deviation (" + COLUMNS + ", known_from, known_until, exempt_until) SELECT " + COLUMNS.replaceAll("(\\w+)", "f.$1")
            + ", ?, DATE '9999-12-31', (SELECT MAX(e.ends_on) FROM exemption e WHERE e.situation = f.situation AND e.withdrawn_at IS NULL)"
            + " FROM deviation_found f WHERE NOT EXISTS (SELECT 1 FROM deviation d WHERE d.situation = f.situation AND " + OPEN + ")", now);
        count(ended, -1);
        count(begun, 1);
    }

    private Map<String, Long> kinds(String from) {
        return jdbc.prepareStatement("SELECT d.kind, COUNT(*) " + from + " GROUP BY d.kind", s -> {
            Map<String, Long> kinds = new TreeMap<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    kinds.put(rows.getString(1), rows.getLong(2));
                }
            }
            return kinds;
        });
    }

    /** Keeps the figures; those who refresh take turns, so that none is lost. */
    private void count(Map<String, Long> kinds, int sign) {
        kinds.forEach((kind, number) -> {
            String more = "UPDATE deviation_figure SET open_count = open_count + (" + sign * number + ") WHERE kind = '" + kind + "'";
            if (jdbc.prepareStatement(more, PreparedStatement::executeUpdate) == 0) {
                execute("INSERT INTO deviation_figure (kind, open_count) VALUES ('" + kind + "', " + sign * number + ")");
            }
        });
    }

    /** Deviations that a refresh of the scope would have found again. */
    private static String within(Scope scope) {
        String accounts = scope.accounts() == null ? "FALSE" : scope.accounts("d.account_id");
        String people = scope.people() == null ? "FALSE" : scope.people("d.person_id") + " AND d.kind IN (" + EnumSet.allOf(DeviationKind.class).stream()
            .filter(k -> k.side() == Side.PEOPLE || k.side() == Side.BOTH && !scope.slice()).map(k -> "'" + k.name() + "'").collect(Collectors.joining(", ")) + ")";
        return " AND (" + accounts + " OR " + people + ")";
    }

    /** Until when the situation is exempt, where it holds; null for no longer. */
    void exempt(String situation, @Nullable LocalDate until) {
        jdbc.prepareStatement("UPDATE deviation d SET d.exempt_until = ? WHERE d.situation = ? AND " + OPEN, s -> {
            s.setDate(1, until == null ? null : Date.valueOf(until));
            s.setString(2, situation);
            return s.executeUpdate();
        });
    }

    /** Waits for its turn, and holds it until the transaction ends. @return the state */
    String lock() {
        return state.lock(STATE, "never");
    }

    private Set<Long> numbers(String select) {
        return jdbc.prepareStatement(select, s -> {
            Set<Long> numbers = new TreeSet<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    numbers.add(rows.getLong(1));
                }
            }
            return numbers;
        });
    }

    private void execute(String statement, Instant... moments) {
        jdbc.prepareStatement(statement, s -> {
            for (int i = 0; i < moments.length; i++) {
                s.setTimestamp(i + 1, Timestamp.from(moments[i]));
            }
            return s.executeUpdate();
        });
    }

    private static String ids(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
