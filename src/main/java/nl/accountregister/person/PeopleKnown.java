package nl.accountregister.person;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import nl.accountregister.history.AsOf;
import nl.accountregister.shared.Columns;
import nl.accountregister.shared.Rows;
import nl.accountregister.shared.Where;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Medewerkers and what they held as the register knew it at the end of a day, and what it learned of that day afterwards. */
@Singleton
class PeopleKnown {

    private final JdbcOperations jdbc;

    PeopleKnown(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Person> people(Collection<Long> ids, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT p.id, p.name, p.email, p.in_service_from, p.in_service_until, p.staff_number FROM " + asOf.people(values)
            + " p WHERE p.id IN (" + Where.marks(ids) + ")";
        values.addAll(ids);
        return Rows.of(jdbc, sql, values, PeopleSearch::person);
    }

    @Transactional(readOnly = true)
    List<HoldingRow> holdings(Collection<Long> ids, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT o.id, o.person_id, o.officer, o.location_id, l.name AS location_name, o.region_id, r.name AS region_name, o.held_from, o.held_until FROM "
            + asOf.holdings(values) + " o LEFT JOIN " + asOf.locations(values) + " l ON l.id = o.location_id LEFT JOIN region r ON r.id = o.region_id"
            + " WHERE o.person_id IN (" + Where.marks(ids) + ") ORDER BY CASE WHEN o.held_until IS NULL THEN 0 ELSE 1 END, o.held_until DESC, o.held_from DESC, o.id";
        values.addAll(ids);
        return Rows.of(jdbc, sql, values, r -> new HoldingRow(r.getLong("id"), r.getLong("person_id"), r.getString("officer"), Columns.number(r, "location_id"),
            r.getString("location_name"), Columns.number(r, "region_id"), r.getString("region_name"), r.getDate("held_from").toLocalDate(), Columns.date(r, "held_until")));
    }

    /** Who in service held an officer for one of these locations, or for the region that it was in, on the day. */
    @Transactional(readOnly = true)
    List<LocationHolder> holdersAt(Collection<Long> locations, AsOf asOf) {
        List<Object> values = new ArrayList<>();
        String sql = "SELECT l.id AS location_id, p.id AS person_id, p.name, o.officer, r.name AS region_name, o.held_from, o.held_until FROM "
            + asOf.locations(values) + " l JOIN " + asOf.holdings(values) + " o ON o.location_id = l.id OR o.region_id = l.region_id JOIN "
            + asOf.people(values) + " p ON p.id = o.person_id LEFT JOIN region r ON r.id = o.region_id WHERE l.id IN (" + Where.marks(locations)
            + ") AND o.held_from <= ? AND (o.held_until IS NULL OR o.held_until >= ?) AND p.in_service_from <= ? AND (p.in_service_until IS NULL OR"
            + " p.in_service_until >= ?) ORDER BY CASE WHEN o.region_id IS NULL THEN 0 ELSE 1 END, p.name, p.id, o.id";
        values.addAll(locations);
        values.addAll(Collections.nCopies(4, asOf.day()));
        return Rows.of(jdbc, sql, values, r -> new LocationHolder(r.getLong("location_id"), r.getLong("person_id"), r.getString("name"), r.getString("officer"),
            r.getString("region_name"), r.getDate("held_from").toLocalDate(), Columns.date(r, "held_until")));
    }

    /** @param held every function of the person, as it is known now */
    @Transactional(readOnly = true)
    List<PersonKnown.Later> later(Person now, List<HoldingRow> held, LocalDate day) {
        List<PersonKnown.Later> later = new ArrayList<>();
        Person then = people(List.of(now.id()), new AsOf(day)).stream().findFirst().orElse(now);
        if (then.isInService(day) != now.isInService(day)) {
            since("person", now.id(), "in_service", now.isInService(day), day)
                .ifPresent(since -> later.add(new PersonKnown.Later(null, now.isInService(day), now.inServiceUntil(), since)));
        }
        Map<Long, HoldingRow> known = holdings(List.of(now.id()), new AsOf(day)).stream().collect(Collectors.toMap(HoldingRow::id, h -> h));
        for (HoldingRow row : held) {
            boolean before = known.containsKey(row.id()) && known.get(row.id()).holdsOn(day);
            if (before != row.holdsOn(day)) {
                since("person_officer", row.id(), "held", row.holdsOn(day), day)
                    .ifPresent(since -> later.add(new PersonKnown.Later(row, row.holdsOn(day), row.heldUntil(), since)));
            }
        }
        return later;
    }

    /** When the last version ended that said otherwise of the day than the one that holds now; else when there first was one. */
    private Optional<Instant> since(String table, long id, String period, boolean holds, LocalDate day) {
        String otherwise = (holds ? "NOT " : "") + "(" + period + "_from <= ? AND (" + period + "_until IS NULL OR " + period + "_until >= ?))";
        String sql = "SELECT COALESCE(MAX(CASE WHEN " + otherwise + " THEN known_until END), MIN(known_from)) AS since_moment FROM " + table + "_history WHERE "
            + table + "_id = ?";
        return Rows.of(jdbc, sql, List.of(Date.valueOf(day), Date.valueOf(day), id), r -> r.getTimestamp("since_moment")).stream().findFirst().map(Timestamp::toInstant);
    }
}
