package nl.accountregister.person;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonOfficerRepository extends GenericRepository<PersonOfficer, Long> {

    PersonOfficer save(PersonOfficer officer);

    Optional<PersonOfficer> findById(long id);

    @Query("""
        SELECT o.id, o.person_id, o.officer, o.location_id, l.name AS location_name, o.region_id, r.name AS region_name, o.held_from, o.held_until
        FROM person_officer o LEFT JOIN location l ON l.id = o.location_id LEFT JOIN region r ON r.id = o.region_id
        WHERE o.person_id IN (:personIds)
        ORDER BY CASE WHEN o.held_until IS NULL THEN 0 ELSE 1 END, o.held_until DESC, o.held_from DESC, o.id""")
    List<HoldingRow> rowsOf(Collection<Long> personIds);

    /** Who in service holds an officer for one of these locations or for the region of one, on a day. */
    @Query("""
        SELECT l.id AS location_id, p.id AS person_id, p.name, o.officer, r.name AS region_name, o.held_from, o.held_until
        FROM location l JOIN person_officer o ON o.location_id = l.id OR o.region_id = l.region_id JOIN person p ON p.id = o.person_id
        LEFT JOIN region r ON r.id = o.region_id
        WHERE l.id IN (:locationIds) AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)
          AND p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)
        ORDER BY CASE WHEN o.region_id IS NULL THEN 0 ELSE 1 END, p.name, p.id, o.id""")
    List<LocationHolder> holdersAt(Collection<Long> locationIds, LocalDate day);

    /** Who in service holds an officer for one of these regions, on a day. */
    @Query("""
        SELECT DISTINCT o.region_id, p.id AS person_id, p.name FROM person_officer o JOIN person p ON p.id = o.person_id
        WHERE o.region_id IN (:regions) AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)
          AND p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)
        ORDER BY p.name, p.id""")
    List<RegionHolder> holdersFor(Collection<Long> regions, LocalDate day);

    /** Somebody who holds an officer for a region. */
    @Introspected
    record RegionHolder(long regionId, long personId, String name) {
    }

    @Query("UPDATE person_officer SET held_until = :heldUntil WHERE id = :id")
    void end(long id, @Nullable LocalDate heldUntil);

    @Query("SELECT MIN(held_from) FROM person_officer WHERE person_id = :personId")
    Optional<LocalDate> firstDay(long personId);

    @Query("""
        SELECT DISTINCT l.id FROM location l JOIN person_officer o ON o.location_id = l.id OR o.region_id = l.region_id
        WHERE o.person_id = :personId AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)""")
    Set<Long> locationsOf(long personId, LocalDate day);
}
