package nl.accountregister.person;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Rows;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Alle medewerkers at once: read as a whole, and written by hundreds a statement. Callers hold a transaction. */
@Singleton
class ImportStore {

    private static final int CHUNK = 500;

    private final JdbcOperations jdbc;

    ImportStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> people() {
        return Rows.of(jdbc, "SELECT id, name, email, in_service_from, in_service_until, staff_number FROM person", List.of(), PeopleSearch::person);
    }

    /** Every function that anybody held or holds, by person. */
    Map<Long, List<HoldingRow>> holdings() {
        return jdbc.prepareStatement("""
            SELECT o.id, o.person_id, o.officer, o.location_id, l.name AS location_name, o.region_id, r.name AS region_name, o.held_from, o.held_until
            FROM person_officer o LEFT JOIN location l ON l.id = o.location_id LEFT JOIN region r ON r.id = o.region_id""", s -> {
            Map<Long, List<HoldingRow>> all = new HashMap<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    all.computeIfAbsent(r.getLong("person_id"), k -> new ArrayList<>()).add(new HoldingRow(r.getLong("id"), r.getLong("person_id"),
                        r.getString("officer"), Columns.number(r, "location_id"), r.getString("location_name"), Columns.number(r, "region_id"), r.getString("region_name"),
                        Columns.date(r, "held_from"), Columns.date(r, "held_until")));
                }
            }
            return all;
        });
    }

    /** Writes everything, and returns the ids of the people by their personeelsnummer. */
    Map<String, Long> write(List<ImportDraft> drafts) {
        insert(drafts.stream().filter(d -> d.before() == null).map(ImportDraft::after).toList());
        update(drafts.stream().filter(d -> d.before() != null && !d.after().equals(d.before())).toList());
        Map<String, Long> ids = ids(drafts.stream().map(d -> d.after().staffNumber()).toList());
        holdings(drafts, ids);
        return ids;
    }

    private void insert(List<Person> people) {
        chunks(people).forEach(chunk -> many("INSERT INTO person (name, email, in_service_from, in_service_until, staff_number) VALUES ", 5, chunk,
            (s, at, p) -> {
                s.setString(at, p.name());
                s.setString(at + 1, p.email());
                s.setDate(at + 2, sql(p.inServiceFrom()));
                s.setDate(at + 3, sql(p.inServiceUntil()));
                s.setString(at + 4, p.staffNumber());
            }));
    }

    /** Addresses that change are emptied first: one may pass from one person to another. */
    private void update(List<ImportDraft> changed) {
        List<ImportDraft> moving = changed.stream().filter(d -> d.before().email() != null && !Objects.equals(d.before().email(), d.after().email())).toList();
        batch("UPDATE person SET email = NULL WHERE id = ?", moving, (s, d) -> s.setLong(1, d.before().id()));
        batch("UPDATE person SET name = ?, email = ?, in_service_from = ?, in_service_until = ?, staff_number = ? WHERE id = ?", changed, (s, d) -> {
            s.setString(1, d.after().name());
            s.setString(2, d.after().email());
            s.setDate(3, sql(d.after().inServiceFrom()));
            s.setDate(4, sql(d.after().inServiceUntil()));
            s.setString(5, d.after().staffNumber());
            s.setLong(6, d.before().id());
        });
    }

    private Map<String, Long> ids(List<String> numbers) {
        Map<String, Long> ids = new HashMap<>();
        for (List<String> chunk : chunks(numbers)) {
            jdbc.prepareStatement("SELECT id, staff_number FROM person WHERE staff_number IN (" + marks(chunk.size()) + ")", s -> {
                for (int i = 0; i < chunk.size(); i++) {
                    s.setString(i + 1, chunk.get(i));
                }
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        ids.put(rows.getString("staff_number"), rows.getLong("id"));
                    }
                }
                return null;
            });
        }
        return ids;
    }

    private void holdings(List<ImportDraft> drafts, Map<String, Long> ids) {
        record Begun(long personId, PersonOfficer held) {
        }
        List<Begun> begun = drafts.stream().flatMap(d -> d.add().stream().map(h -> new Begun(ids.get(d.after().staffNumber()), h))).toList();
        chunks(begun).forEach(chunk -> many("INSERT INTO person_officer (person_id, officer, location_id, region_id, held_from, held_until) VALUES ", 6, chunk,
            (s, at, b) -> {
                s.setLong(at, b.personId());
                s.setString(at + 1, b.held().officer());
                s.setObject(at + 2, b.held().locationId());
                s.setObject(at + 3, b.held().regionId());
                s.setDate(at + 4, sql(b.held().heldFrom()));
                s.setDate(at + 5, sql(b.held().heldUntil()));
            }));
        batch("UPDATE person_officer SET held_from = ?, held_until = ? WHERE id = ?", drafts.stream().flatMap(d -> d.set().stream()).toList(), (s, p) -> {
            s.setDate(1, sql(p.from()));
            s.setDate(2, sql(p.until()));
            s.setLong(3, p.holdingId());
        });
    }

    private interface Row<T> {
        void set(PreparedStatement s, int at, T value) throws SQLException;
    }

    private interface One<T> {
        void set(PreparedStatement s, T value) throws SQLException;
    }

    private <T> void many(String insert, int columns, List<T> values, Row<T> row) {
        jdbc.prepareStatement(insert + String.join(", ", Collections.nCopies(values.size(), "(" + marks(columns) + ")")), s -> {
            int at = 1;
            for (T value : values) {
                row.set(s, at, value);
                at += columns;
            }
            return s.executeUpdate();
        });
    }

    private <T> void batch(String sql, List<T> values, One<T> one) {
        for (List<T> chunk : chunks(values)) {
            jdbc.prepareStatement(sql, s -> {
                for (T value : chunk) {
                    one.set(s, value);
                    s.addBatch();
                }
                return s.executeBatch();
            });
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    @Nullable
    private static Date sql(@Nullable LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }
}
