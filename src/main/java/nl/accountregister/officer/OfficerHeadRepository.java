package nl.accountregister.officer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficerHeadRepository extends GenericRepository<OfficerHead, Long> {

    OfficerHead save(OfficerHead head);

    void saveAll(List<OfficerHead> heads);

    Optional<OfficerHead> findByCode(String code);

    long count();

    /** 1 when nobody changed the officer since; else 0, and nothing changes. Locks the officer until the transaction ends. */
    @Query("UPDATE officer SET version = version + 1 WHERE code = :code AND version = :version")
    int take(String code, int version);

    // Medewerkers know the officers' table, so the table reads who holds an officer without knowing medewerkers.
    @Query("""
        SELECT p.id AS person_id, p.name, COALESCE(l.name, r.name) AS place, o.held_from AS since, o.held_until AS until
        FROM person_officer o JOIN person p ON p.id = o.person_id
          LEFT JOIN location l ON l.id = o.location_id LEFT JOIN region r ON r.id = o.region_id
        WHERE o.officer = :code AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)
          AND (p.in_service_until IS NULL OR p.in_service_until >= :day)
        ORDER BY p.name, p.id, o.id LIMIT :size""")
    List<Holder> holders(String code, LocalDate day, int size);
}
