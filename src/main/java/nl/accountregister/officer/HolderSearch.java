package nl.accountregister.officer;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who holds an officer, now or as the register knew it. Medewerkers know the officers' table, so it reads them without knowing them. */
@Singleton
class HolderSearch {

    private final JdbcOperations jdbc;

    HolderSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Who held it on a day, by name. @param size how many at most */
    @Transactional(readOnly = true)
    List<Holder> holders(String code, LocalDate day, AsOf asOf, int size) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT p.id, p.name, COALESCE(l.name, r.name) AS place, o.held_from, o.held_until FROM " + asOf.holdings(values) + " o JOIN "
            + asOf.people(values) + " p ON p.id = o.person_id LEFT JOIN " + asOf.locations(values) + " l ON l.id = o.location_id"
            + " LEFT JOIN region r ON r.id = o.region_id WHERE o.officer = ? AND o.held_from <= ? AND (o.held_until IS NULL OR o.held_until >= ?)"
            + " AND (p.in_service_until IS NULL OR p.in_service_until >= ?) ORDER BY p.name, p.id, o.id LIMIT " + size;
        values.addAll(List.of(code, day, day, day));
        return Rows.of(jdbc, sql, values, row -> new Holder(row.getLong("id"), row.getString("name"), row.getString("place"),
            Columns.date(row, "held_from"), Columns.date(row, "held_until")));
    }
}
