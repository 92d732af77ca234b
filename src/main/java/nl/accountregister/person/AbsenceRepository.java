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
interface AbsenceRepository extends GenericRepository<Absence, Long> {

    Absence save(Absence absence);

    Absence update(Absence absence);

    Optional<Absence> findByIdAndPersonId(long id, long personId);

    @Query("SELECT * FROM person_absence WHERE person_id IN (:personIds) AND from_on <= :day AND until_on >= :day AND withdrawn_at IS NULL")
    List<Absence> on(LocalDate day, Collection<Long> personIds);

    @Query("""
        SELECT * FROM person_absence WHERE person_id = :personId AND from_on <= :until AND until_on >= :from AND withdrawn_at IS NULL
        ORDER BY from_on""")
    List<Absence> within(long personId, LocalDate from, LocalDate until);

    @Query("""
        SELECT a.id, a.person_id, a.from_on, a.until_on, a.substitute_id, s.name AS substitute_name, s.in_service_until AS substitute_until,
          (SELECT MIN(b.from_on) FROM person_absence b WHERE b.person_id = a.substitute_id AND b.from_on <= a.until_on AND b.until_on >= a.from_on
            AND b.withdrawn_at IS NULL) AS substitute_away_from,
          (SELECT MAX(b.until_on) FROM person_absence b WHERE b.person_id = a.substitute_id AND b.from_on <= a.until_on AND b.until_on >= a.from_on
            AND b.withdrawn_at IS NULL) AS substitute_away_until,
          a.note, a.recorded_by_name
        FROM person_absence a LEFT JOIN person s ON s.id = a.substitute_id
        WHERE a.person_id = :personId AND a.withdrawn_at IS NULL ORDER BY a.from_on DESC, a.id DESC LIMIT :most""")
    List<AbsenceRow> rowsOf(long personId, int most);
}
