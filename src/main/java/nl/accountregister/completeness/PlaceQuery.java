package nl.accountregister.completeness;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the places, each list with one query. Those of the organisation itself come first, then the locations by name. */
@Singleton
class PlaceQuery {

    private static final String ORDER = " ORDER BY CASE WHEN w.location_id IS NULL THEN 0 ELSE 1 END, w.name, w.location_id, w.platform, w.place";
    /** Number that stands for the organisation itself among those of locations. */
    static final long ORGANISATION = 0;

    private final JdbcOperations jdbc;
    private final Expectations expectations;
    private final Today today;

    PlaceQuery(JdbcOperations jdbc, Expectations expectations, Today today) {
        this.jdbc = jdbc;
        this.expectations = expectations;
        this.today = today;
    }

    private interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    /** How many there are in each state; states without any are left out. */
    @Transactional(readOnly = true)
    Map<PlaceState, Long> figures(PlaceFilter filter) {
        Map<PlaceState, Long> figures = new EnumMap<>(PlaceState.class);
        run(filter.day(), "SELECT w.state, COUNT(*) FROM (", ") w", where(filter), " GROUP BY w.state", rows -> {
            while (rows.next()) {
                figures.put(PlaceState.valueOf(rows.getString(1)), rows.getLong(2));
            }
            return null;
        });
        return figures;
    }

    /** @param slice the part that is wanted; all when null */
    @Transactional(readOnly = true)
    List<Place> rows(PlaceFilter filter, @Nullable Page.Slice slice) {
        return rows(filter.day(), where(filter), slice == null ? "" : " LIMIT " + slice.size() + " OFFSET " + slice.offset());
    }

    /** The places of these locations, {@link #ORGANISATION} among them. */
    @Transactional(readOnly = true)
    List<Place> rows(PlaceFilter filter, Collection<Long> locations) {
        return locations.isEmpty() ? List.of() : rows(filter.day(),
            where(filter).and("COALESCE(w.location_id, 0) IN (" + Where.marks(locations) + ")", locations), "");
    }

    /** A page of the locations that have a place by this filter, as their numbers. */
    @Transactional(readOnly = true)
    Page<Long> locations(PlaceFilter filter, Page.Slice slice) {
        Where where = where(filter);
        Long total = run(filter.day(), "SELECT COUNT(DISTINCT COALESCE(w.location_id, 0)) FROM (", ") w", where, "", rows -> rows.next() ? Long.valueOf(rows.getLong(1)) : null);
        List<Long> page = run(filter.day(), "SELECT COALESCE(w.location_id, 0) AS number_of, MIN(CASE WHEN w.location_id IS NULL THEN '' ELSE w.name END) AS name_of FROM (",
            ") w", where, " GROUP BY COALESCE(w.location_id, 0) ORDER BY name_of, number_of LIMIT " + slice.size() + " OFFSET " + slice.offset(), rows -> {
                List<Long> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
                return found;
            });
        return Page.of(page == null ? List.of() : page, total == null ? 0 : total, slice);
    }

    /** How many are missing now; where nothing has to be there, the database is not asked. */
    @Transactional(readOnly = true)
    long missing() {
        if (!expectations.mustAnything()) {
            return 0;
        }
        PlaceSql missing = PlaceSql.missing(expectations, today.date());
        return jdbc.prepareStatement(missing.sql(), s -> {
            missing.bind(s);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Transactional(readOnly = true)
    Optional<Place> find(String key, LocalDate day) {
        return rows(day, new Where().and("w.place = ?", key), "").stream().findFirst();
    }

    private List<Place> rows(LocalDate day, Where where, String limit) {
        List<Place> found = run(day, "SELECT w.* FROM (", ") w", where, ORDER + limit, rows -> {
            List<Place> places = new ArrayList<>();
            while (rows.next()) {
                places.add(place(rows));
            }
            return places;
        });
        return found == null ? List.of() : found;
    }

    @Nullable
    private <T> T run(LocalDate day, String before, String after, Where where, String rest, Reading<T> reading) {
        if (expectations.isEmpty()) {
            return null;
        }
        PlaceSql places = PlaceSql.of(expectations, AsOf.of(day, today.date()), day);
        return jdbc.prepareStatement(before + places.sql() + after + where.sql() + rest, s -> {
            bind(s, places, where);
            try (ResultSet rows = s.executeQuery()) {
                return reading.of(rows);
            }
        });
    }

    private static void bind(PreparedStatement s, PlaceSql places, Where where) throws SQLException {
        where.bind(places.bind(s), s::setObject);
    }

    private static Where where(PlaceFilter f) {
        Where where = new Where();
        if (f.state() != null) {
            where.and("w.state = ?", f.state().name());
        }
        if (f.locationId() != null) {
            where.and("w.location_id = ?", f.locationId());
        }
        if (f.regionId() != null) {
            where.and("w.region_id = ?", f.regionId());
        }
        if (f.platform() != null) {
            where.and("w.platform = ?", f.platform());
        }
        if (f.how() != null) {
            where.and("w.must = ?", f.how() == Strictness.MUST ? 1 : 0);
        }
        return where;
    }

    private static Place place(ResultSet r) throws SQLException {
        Long none = Columns.number(r, "none_id");
        Date endsOn = r.getDate("ends_on");
        return new Place(r.getString("place"), Columns.number(r, "location_id"), r.getString("name"), r.getString("region"), r.getString("platform"), r.getInt("must") == 1,
            PlaceState.valueOf(r.getString("state")), Columns.number(r, "account_id"), r.getInt("accounts"), Columns.number(r, "request_id"), none == null ? null
            : new Place.None(none, r.getString("reason"), endsOn == null ? null : endsOn.toLocalDate(), r.getString("recorded_by_name"), r.getTimestamp("recorded_at").toInstant()));
    }
}
