package nl.accountregister.person;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.shared.Page;
import nl.accountregister.shared.Today;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.PreparedStatement;
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
    long count(PersonFilter filter) {
        List<Object> values = new ArrayList<>();
        return jdbc.prepareStatement("SELECT COUNT(*) FROM person p" + where(filter, values), s -> {
            bind(s, values);
            try (ResultSet rows = s.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Transactional(readOnly = true)
    List<Person> rows(PersonFilter filter, String sort, Page.Slice slice) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT p.id, p.name, p.email, p.in_service_from, p.in_service_until, p.staff_number FROM person p" + where(filter, values)
            + order(sort) + " LIMIT " + slice.size() + " OFFSET " + slice.offset();
        return jdbc.prepareStatement(sql, s -> {
            bind(s, values);
            List<Person> found = new ArrayList<>();
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    found.add(person(rows));
                }
            }
            return found;
        });
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

    private String where(PersonFilter f, List<Object> values) {
        LocalDate day = today.date();
        List<String> all = new ArrayList<>();
        if (f.standing() != null) {
            all.add(switch (f.standing()) {
                case IN_SERVICE -> "p.in_service_from <= ? AND (p.in_service_until IS NULL OR p.in_service_until >= ?)";
                case LEAVING -> "p.in_service_from <= ? AND p.in_service_until >= ?";
                case LEFT -> "p.in_service_until < ?";
                case COMING -> "p.in_service_from > ?";
            });
            values.addAll(f.standing() == PersonStanding.IN_SERVICE || f.standing() == PersonStanding.LEAVING ? List.of(day, day) : List.of(day));
        }
        if (f.officer() != null || f.locationId() != null || f.regionId() != null) {
            all.add(held(f, day, values));
        }
        if (f.query() != null) {
            String like = Where.anywhere(f.query());
            all.add("(LOWER(p.name) LIKE ? ESCAPE '!' OR LOWER(p.email) LIKE ? ESCAPE '!' OR LOWER(p.staff_number) LIKE ? ESCAPE '!')");
            values.addAll(List.of(like, like, like));
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /** One function must pass all three; a region has its own functions and those of its locations. */
    private static String held(PersonFilter f, LocalDate day, List<Object> values) {
        StringBuilder held = new StringBuilder("EXISTS (SELECT 1 FROM person_officer o LEFT JOIN location l ON l.id = o.location_id"
            + " WHERE o.person_id = p.id AND o.held_from <= ? AND (o.held_until IS NULL OR o.held_until >= ?)");
        values.addAll(List.of(day, day));
        if (f.officer() != null) {
            held.append(" AND o.officer = ?");
            values.add(f.officer());
        }
        if (f.locationId() != null) {
            held.append(" AND o.location_id = ?");
            values.add(f.locationId());
        }
        if (f.regionId() != null) {
            held.append(" AND (o.region_id = ? OR l.region_id = ?)");
            values.addAll(List.of(f.regionId(), f.regionId()));
        }
        return held.append(")").toString();
    }

    private static void bind(PreparedStatement s, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            s.setObject(i + 1, value instanceof LocalDate date ? Date.valueOf(date) : value);
        }
    }
}
