package nl.accountregister.location;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one query behind the list of locaties, so that what is counted and what is shown is the same. */
@Singleton
class LocationSearch {

    private static final Map<String, String> COLUMNS = Map.of("naam", "LOWER(l.name)", "plaats", "LOWER(l.town)", "regio", "LOWER(r.name)");

    private final JdbcOperations jdbc;
    private final Today today;

    LocationSearch(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Transactional(readOnly = true)
    long count(LocationFilter filter, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String from = from(asOf, values);
        Where where = where(filter, asOf);
        return Rows.number(jdbc, "SELECT COUNT(*)" + from + where.sql(), where.after(values));
    }

    @Transactional(readOnly = true)
    List<LocationRow> rows(LocationFilter filter, String sort, Page.Slice slice, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String from = from(asOf, values);
        Where where = where(filter, asOf);
        String sql = "SELECT l.id, l.name, l.kind, l.region_id, l.town, l.opened_on, l.closed_on, r.name AS region_name" + from + where.sql()
            + order(sort) + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Rows.of(jdbc, sql, where.after(values), LocationSearch::row);
    }

    @Transactional(readOnly = true)
    Optional<LocationRow> find(long id, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT l.id, l.name, l.kind, l.region_id, l.town, l.opened_on, l.closed_on, r.name AS region_name" + from(asOf, values) + " WHERE l.id = ?";
        values.add(id);
        return jdbc.prepareStatement(sql, s -> {
            Where.bind(1, values, s::setObject);
            try (ResultSet rows = s.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        });
    }

    /** Empty values last, and the id at the end, so that paging neither skips nor repeats. */
    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        return " ORDER BY CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "") + ", LOWER(l.name), l.id";
    }

    private static String from(AsOf asOf, List<Object> values) {
        return " FROM " + asOf.locations(values) + " l LEFT JOIN region r ON r.id = l.region_id";
    }

    private Where where(LocationFilter f, AsOf asOf) {
        LocalDate day = asOf.dayOr(today.date());
        Where where = new Where();
        if (f.standing() != null) {
            switch (f.standing()) {
                case OPEN -> where.and("(l.opened_on IS NULL OR l.opened_on <= ?) AND (l.closed_on IS NULL OR l.closed_on > ?)", day, day);
                case CLOSING -> where.and("(l.opened_on IS NULL OR l.opened_on <= ?) AND l.closed_on > ?", day, day);
                case CLOSED -> where.and("l.closed_on <= ?", day);
                case COMING -> where.and("l.opened_on > ? AND (l.closed_on IS NULL OR l.closed_on > ?)", day, day);
            }
        }
        if (f.kind() != null) {
            where.and("l.kind = ?", f.kind().name());
        }
        if (f.regionId() != null) {
            where.and("l.region_id = ?", f.regionId());
        }
        if (f.among() != null) {
            where.and(f.among().isEmpty() ? "1 = 0" : "l.id IN (" + Where.marks(f.among()) + ")", f.among());
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            where.and("(LOWER(l.name) LIKE ? ESCAPE '!' OR LOWER(l.town) LIKE ? ESCAPE '!')", like, like);
        }
        return where;
    }

    private static LocationRow row(ResultSet r) throws SQLException {
        long region = r.getLong("region_id");
        Long regionId = r.wasNull() ? null : region;
        return new LocationRow(new Location(r.getLong("id"), r.getString("name"), LocationKind.valueOf(r.getString("kind")), regionId,
            r.getString("town"), Columns.date(r, "opened_on"), Columns.date(r, "closed_on")), r.getString("region_name"));
    }
}
