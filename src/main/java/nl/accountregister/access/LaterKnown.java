package nl.accountregister.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.organisation.AccessRole;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Later bekend geworden: rights that turn out to have held on a day of the past, or not to have, and owners and deputies who
 * turn out to have been in service, or not. What the register knew of that day at its end stays as it was.
 */
@Singleton
public class LaterKnown {

    private static final int MOST_PEOPLE = 200;
    private static final String HOLDS = "(#.since <= ? AND (#.ended_on IS NULL OR #.ended_on >= ?))";
    private static final String SERVES = "(#.in_service_from <= ? AND (#.in_service_until IS NULL OR #.in_service_until >= ?))";
    private static final String OPEN = "c.known_until = " + AsOf.FOREVER + " AND c.known_from >= ?";
    /** When the last version ended that said otherwise than the one that holds now; else when there first was one. */
    private static final String SINCE = "COALESCE((SELECT MAX(x.known_until) FROM %1$s_history x WHERE x.%1$s_id = c.%1$s_id AND x.%2$s = c.%2$s AND %3$s <> %4$s),"
        + " (SELECT MIN(x.known_from) FROM %1$s_history x WHERE x.%1$s_id = c.%1$s_id AND x.%2$s = c.%2$s)) AS since_moment";

    private final JdbcOperations jdbc;

    LaterKnown(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * System call: what became known after a day about that day, the latest first; the caller has checked who sees it.
     *
     * @param accountId of one account; null for all
     * @param most      how many at most of each sort
     */
    @Transactional(readOnly = true)
    public List<LaterFact> about(LocalDate day, @Nullable Long accountId, int most) {
        List<LaterFact> found = new ArrayList<>(grants(day, accountId, most));
        found.addAll(service(day, accountId, most));
        found.sort(Comparator.comparing(LaterFact::since).reversed().thenComparing(LaterFact::accountName).thenComparing(LaterFact::person));
        return found;
    }

    private List<LaterFact> grants(LocalDate day, @Nullable Long accountId, int most) {
        String now = HOLDS.replace('#', 'c');
        String sql = "SELECT c.account_id, a.name AS account_name, p.name AS person_name, c.role, " + now + " AS holds, c.since AS first_day, c.ended_on AS last_day, "
            + SINCE.formatted("access_grant", "account_id", HOLDS.replace('#', 'x'), now)
            + " FROM access_grant_history c JOIN account a ON a.id = c.account_id JOIN person p ON p.id = c.person_id LEFT JOIN access_grant_history t"
            + " ON t.account_id = c.account_id AND t.access_grant_id = c.access_grant_id AND t.known_from < ? AND t.known_until >= ?"
            + " WHERE " + OPEN + " AND c.since <= ? AND " + now + " <> COALESCE(" + HOLDS.replace('#', 't') + ", FALSE)"
            + (accountId == null ? "" : " AND c.account_id = " + accountId) + " ORDER BY c.known_from DESC, c.id LIMIT " + most;
        return read(sql, "ddddddmmmddddd", day);
    }

    /** Who is asked first, since they are few; then the accounts that they owned or deputised that day. */
    private List<LaterFact> service(LocalDate day, @Nullable Long accountId, int most) {
        String now = SERVES.replace('#', 'c');
        String sql = "SELECT c.person_id AS account_id, '' AS account_name, c.name AS person_name, NULL AS role, " + now + " AS holds, c.in_service_from AS first_day,"
            + " c.in_service_until AS last_day, " + SINCE.formatted("person", "person_id", SERVES.replace('#', 'x'), now)
            + " FROM person_history c LEFT JOIN person_history t ON t.person_id = c.person_id AND t.known_from < ? AND t.known_until >= ?"
            + " WHERE " + OPEN + " AND " + now + " <> COALESCE(" + SERVES.replace('#', 't') + ", FALSE)"
            + (accountId == null ? "" : " AND EXISTS (SELECT 1 FROM account_history h WHERE h.account_id = " + accountId
            + " AND (h.owner_id = c.person_id OR h.deputy_id = c.person_id))") + " ORDER BY c.known_from DESC, c.id LIMIT " + MOST_PEOPLE;
        Map<Long, LaterFact> people = read(sql, "ddddddmmmdddd", day).stream().collect(Collectors.toMap(LaterFact::accountId, f -> f, (one, other) -> one));
        return people.isEmpty() ? List.of() : accounts(day, accountId, people).stream().limit(most).toList();
    }

    private List<LaterFact> accounts(LocalDate day, @Nullable Long accountId, Map<Long, LaterFact> people) {
        String ids = people.keySet().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String sql = "SELECT h.account_id, h.name, h.owner_id, h.deputy_id FROM account_history h WHERE h.known_from < ? AND h.known_until >= ? AND h.status <> 'CLOSED'"
            + " AND (h.owner_id IN (" + ids + ") OR h.deputy_id IN (" + ids + "))" + (accountId == null ? "" : " AND h.account_id = " + accountId) + " ORDER BY h.account_id";
        return jdbc.prepareStatement(sql, s -> {
            s.setTimestamp(1, Timestamp.from(AsOf.end(day)));
            s.setTimestamp(2, Timestamp.from(AsOf.end(day)));
            List<LaterFact> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    for (LaterFact of : Stream.of(people.get(rows.getLong(3)), people.get(rows.getLong(4))).filter(Objects::nonNull).distinct().toList()) {
                        found.add(new LaterFact(rows.getLong(1), rows.getString(2), of.person(), null, of.holds(), of.day(), of.since()));
                    }
                }
            }
            return found;
        });
    }

    /** @param order of the values: d for the day, m for its end */
    private List<LaterFact> read(String sql, String order, LocalDate day) {
        return jdbc.prepareStatement(sql, s -> {
            for (int i = 0; i < order.length(); i++) {
                if (order.charAt(i) == 'd') {
                    s.setDate(i + 1, Date.valueOf(day));
                } else {
                    s.setTimestamp(i + 1, Timestamp.from(AsOf.end(day)));
                }
            }
            List<LaterFact> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.add(fact(rows));
                }
            }
            return found;
        });
    }

    private static LaterFact fact(ResultSet r) throws SQLException {
        String role = r.getString("role");
        boolean holds = r.getBoolean("holds");
        Date date = r.getDate(holds ? "first_day" : "last_day");
        return new LaterFact(r.getLong("account_id"), r.getString("account_name"), r.getString("person_name"), role == null ? null : AccessRole.valueOf(role), holds,
            date == null ? null : date.toLocalDate(), r.getTimestamp("since_moment").toInstant());
    }
}
