package nl.accountregister.history;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Versies of the rows of a table: what the register knew, and from when until when. After a change it compares the rows
 * with what was known of them last, ends the versions that differ and begins new ones. Callers hold the transaction of the
 * change, so that a row and its history are never of two minds.
 */
public final class RowHistory {

    private static final int CHUNK = 500;

    private final JdbcOperations jdbc;
    private final String table;
    private final List<String> columns;

    /** @param columns those of which versions are kept, by the names that they have in both tables */
    public RowHistory(JdbcOperations jdbc, String table, List<String> columns) {
        this.jdbc = jdbc;
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** What was known of a row last. */
    private record Version(long id, List<Object> values) {
    }

    /**
     * Follows a change of some rows.
     *
     * @param column the column by which they are told, such as {@code account_id}; {@code id} for the rows themselves
     * @param at     the moment of the change
     */
    public void follow(String column, Collection<Long> ids, Instant at) {
        List<Long> all = List.copyOf(new TreeSet<>(ids));
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Long> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            String in = " IN (" + Where.marks(some) + ")";
            follow(" AND " + (column.equals("id") ? key() : column) + in, " WHERE " + column + in, some, at);
        }
    }

    /** Follows a change of any row of a small table. */
    public void followAll(Instant at) {
        follow("", "", List.of(), at);
    }

    private void follow(String ofHistory, String ofTable, List<Long> values, Instant at) {
        Map<Long, List<Object>> rows = new LinkedHashMap<>();
        read("SELECT id, " + String.join(", ", columns) + " FROM " + table + ofTable, values, r -> rows.put(r.getLong(1), values(r, 2)));
        Map<Long, Version> known = new HashMap<>();
        read("SELECT " + key() + ", id, " + String.join(", ", columns) + " FROM " + history() + " WHERE known_until = " + AsOf.FOREVER + ofHistory, values,
            r -> known.put(r.getLong(1), new Version(r.getLong(2), values(r, 3))));
        List<Long> ended = new ArrayList<>();
        known.forEach((id, version) -> {
            if (!version.values().equals(rows.get(id))) {
                ended.add(version.id());
            }
        });
        rows.keySet().removeIf(id -> known.containsKey(id) && known.get(id).values().equals(rows.get(id)));
        end(ended, at);
        begin(rows, at);
    }

    private void end(List<Long> versions, Instant at) {
        if (versions.isEmpty()) {
            return;
        }
        jdbc.prepareStatement("UPDATE " + history() + " SET known_until = ? WHERE id IN (" + Where.marks(versions) + ")", s -> {
            s.setTimestamp(1, Timestamp.from(at));
            Where.bind(2, versions, s::setObject);
            return s.executeUpdate();
        });
    }

    private void begin(Map<Long, List<Object>> rows, Instant at) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.prepareStatement("INSERT INTO " + history() + " (known_from, known_until, " + key() + ", " + String.join(", ", columns) + ") VALUES (?, "
            + AsOf.FOREVER + ", ?" + ", ?".repeat(columns.size()) + ")", s -> {
                for (Map.Entry<Long, List<Object>> row : rows.entrySet()) {
                    s.setTimestamp(1, Timestamp.from(at));
                    s.setLong(2, row.getKey());
                    Where.bind(3, row.getValue(), s::setObject);
                    s.addBatch();
                }
                return s.executeBatch();
            });
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException;
    }

    private void read(String sql, List<Long> values, Row row) {
        jdbc.prepareStatement(sql, s -> {
            Where.bind(1, values, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
            return null;
        });
    }

    private List<Object> values(ResultSet r, int from) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(r.getObject(from + i));
        }
        return values;
    }

    private String key() {
        return table + "_id";
    }

    private String history() {
        return table + "_history";
    }
}
