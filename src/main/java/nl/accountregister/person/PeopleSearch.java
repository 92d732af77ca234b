package nl.accountregister.person;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The one query behind the list of medewerkers, so that what is counted and what is shown is the same. */
@Singleton
class PeopleSearch {

    private static final Map<String, String> COLUMNS = Map.of("naam", "LOWER(p.name)", "personeelsnummer", "p.staff_number",
        "inDienst", "p.in_service_from", "uitDienst", "p.in_service_until");

    private final JdbcOperations jdbc;
    private final Today today;

    PeopleSearch(JdbcOperations jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    @Transactional(readOnly = true)
    long count(PersonFilter filter, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String source = asOf.people(values);
        Where where = where(filter, asOf);
        return Rows.number(jdbc, "SELECT COUNT(*) FROM " + source + " p" + where.sql(), where.after(values));
    }

    @Transactional(readOnly = true)
    List<Person> rows(PersonFilter filter, String sort, Page.Slice slice, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String source = asOf.people(values);
        Where where = where(filter, asOf);
        String sql = "SELECT p.id, p.name, p.email, p.in_service_from, p.in_service_until, p.staff_number FROM " + source + " p" + where.sql()
            + order(sort) + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return Rows.of(jdbc, sql, where.after(values), PeopleSearch::person);
    }

    /** A row with the columns of {@code person} by their names. */
    static Person person(ResultSet r) throws SQLException {
        Date until = r.getDate("in_service_until");
        return new Person(r.getLong("id"), r.getString("name"), r.getString("email"), r.getDate("in_service_from").toLocalDate(),
            until == null ? null : until.toLocalDate(), r.getString("staff_number"));
    }

    /** Empty values last, and the id at the end, so that paging neither skips nor repeats. */
    private static String order(String sort) {
        boolean down = sort.startsWith("-");
        String column = COLUMNS.get(down ? sort.substring(1) : sort);
        return " ORDER BY CASE WHEN " + column + " IS NULL THEN 1 ELSE 0 END, " + column + (down ? " DESC" : "") + ", LOWER(p.name), p.id";
    }

    private Where where(PersonFilter f, AsOf asOf) {
        LocalDate day = asOf.dayOr(today.date());
        Where where = new Where();
        if (f.standing() != null) {
            switch (f.standing()) {
                case IN_SERVICE -> where.and("p.in_service_from <= ? AND (p.in_service_until IS NULL OR p.in_service_until >= ?)", day, day);
                case LEAVING -> where.and("p.in_service_from <= ? AND p.in_service_until >= ?", day, day);
                case LEFT -> where.and("p.in_service_until < ?", day);
                case COMING -> where.and("p.in_service_from > ?", day);
            }
        }
        if (f.officer() != null || f.locationId() != null || f.regionId() != null) {
            held(f, day, where, asOf);
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            where.and("(LOWER(p.name) LIKE ? ESCAPE '!' OR LOWER(p.email) LIKE ? ESCAPE '!' OR LOWER(p.staff_number) LIKE ? ESCAPE '!')", like, like, like);
        }
        return where;
    }

    /** One function must pass all three; a region has its own functions and those of its locations. */
    private static void held(PersonFilter f, LocalDate day, Where where, AsOf asOf) {
        Where held = new Where().and("o.held_from <= ? AND (o.held_until IS NULL OR o.held_until >= ?)", day, day);
        if (f.officer() != null) {
            held.and("o.officer = ?", f.officer());
        }
        if (f.locationId() != null) {
            held.and("o.location_id = ?", f.locationId());
        }
        if (f.regionId() != null) {
            held.and("(o.region_id = ? OR l.region_id = ?)", f.regionId(), f.regionId());
        }
        List<Object> values = new ArrayList<>();
        String source = asOf.holdings(values) + " o LEFT JOIN " + asOf.locations(values) + " l ON l.id = o.location_id";
        values.addAll(held.values());
        where.and("EXISTS (SELECT 1 FROM " + source + " WHERE o.person_id = p.id" + held.more() + ")", values);
    }
}
