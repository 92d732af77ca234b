package nl.accountregister.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonRepository extends GenericRepository<Person, Long> {

    Person save(Person person);

    Person update(Person person);

    Optional<Person> findById(long id);

    @Query("SELECT * FROM person WHERE id = :id FOR UPDATE")
    Optional<Person> lock(long id);

    /** @param email in small letters */
    @Query("SELECT * FROM person WHERE LOWER(email) = :email LIMIT 1")
    Optional<Person> withEmail(String email);

    /** @param number in small letters */
    @Query("SELECT * FROM person WHERE LOWER(staff_number) = :number LIMIT 1")
    Optional<Person> withStaffNumber(String number);

    List<Person> findAll();

    List<Person> findByIdIn(Collection<Long> ids);

    /** @param like in small letters, with ! before what is meant as it stands */
    @Query("""
        SELECT * FROM person WHERE in_service_from <= :day AND (in_service_until IS NULL OR in_service_until >= :day)
          AND LOWER(name) LIKE :like ESCAPE '!' ORDER BY LOWER(name), id LIMIT :size""")
    List<Person> inServiceLike(LocalDate day, String like, int size);

    @Query("SELECT * FROM person WHERE in_service_from <= :day AND (in_service_until IS NULL OR in_service_until >= :day) ORDER BY name, id LIMIT :most")
    List<Person> inService(LocalDate day, int most);

    @Query("""
        SELECT DISTINCT p.* FROM person p JOIN person_officer o ON o.person_id = p.id
        WHERE o.region_id = :regionId AND o.held_from <= :day AND (o.held_until IS NULL OR o.held_until >= :day)
          AND p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)
        ORDER BY p.name, p.id""")
    List<Person> holdersForRegion(long regionId, LocalDate day);
}
