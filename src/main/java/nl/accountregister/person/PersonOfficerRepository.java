package nl.accountregister.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonOfficerRepository extends GenericRepository<PersonOfficer, Long> {

    PersonOfficer save(PersonOfficer officer);

    List<PersonOfficer> findByPersonIdOrderByHeldFrom(long personId);

    @Query("""
        SELECT DISTINCT l.id FROM location l JOIN person_officer o ON o.location_id = l.id OR o.region_id = l.region_id
        WHERE o.person_id = :personId AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)""")
    Set<Long> locationsOf(long personId, LocalDate day);
}
