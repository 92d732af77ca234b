package nl.accountregister.history;

import io.micronaut.core.annotation.Nullable;
import nl.accountregister.shared.Texts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Stand van een dag: a table as the register knew it at the end of a day, as a source for a query.
 *
 * @param day null for now: then the source is the table itself
 */
public record AsOf(@Nullable LocalDate day) {

    /** As it is now. */
    public static final AsOf NOW = new AsOf(null);
    /** What is known still, in SQL; the end of the version that holds now. */
    public static final String FOREVER = "DATE '9999-12-31'";

    /** As it was at the end of a day. What is of today is as it is now. */
    public static AsOf of(LocalDate day, LocalDate today) {
        return day.equals(today) ? NOW : new AsOf(day);
    }

    public boolean isNow() {
        return day == null;
    }

    /** The day that this is of. */
    public LocalDate dayOr(LocalDate today) {
        return isNow() ? today : day;
    }

    /** The first moment after a day of the organisation. */
    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Texts.AMSTERDAM).toInstant();
    }

    /** {@link #end(LocalDate)} of this day, for a statement. */
    public Timestamp end() {
        return Timestamp.from(end(day));
    }

    /**
     * A table, to be named after FROM or JOIN. Its versions stand in {@code <table>_history}, with the row's id in
     * {@code <table>_id}. A row without any version, that came in behind the register's back, counts as known.
     *
     * @param columns of the table, besides its id
     * @param values  gets the values of the source, in their order
     */
    public String table(String table, List<String> columns, List<Object> values) {
        if (isNow()) {
            return table;
        }
        values.add(end());
        values.add(end());
        return "(SELECT v." + table + "_id AS id, " + named("v", columns) + " FROM " + table + "_history v WHERE v.known_from < ? AND v.known_until >= ?"
            + " UNION ALL SELECT b.id, " + named("b", columns) + " FROM " + table + " b WHERE NOT EXISTS (SELECT 1 FROM " + table + "_history w WHERE w."
            + table + "_id = b.id))";
    }

    /** The columns of a person that lists and rules ask for. */
    public String people(List<Object> values) {
        return table("person", List.of("name", "email", "staff_number", "in_service_from", "in_service_until"), values);
    }

    /** The columns of a location. */
    public String locations(List<Object> values) {
        return table("location", List.of("name", "kind", "region_id", "town", "opened_on", "closed_on"), values);
    }

    /** Who held what. */
    public String holdings(List<Object> values) {
        return table("person_officer", List.of("person_id", "officer", "location_id", "region_id", "held_from", "held_until"), values);
    }

    private static String named(String alias, List<String> columns) {
        return columns.stream().map(c -> alias + "." + c).collect(Collectors.joining(", "));
    }
}
