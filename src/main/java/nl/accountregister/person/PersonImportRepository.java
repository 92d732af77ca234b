package nl.accountregister.person;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonImportRepository extends GenericRepository<PersonImport, Long> {

    PersonImport save(PersonImport file);

    PersonImport update(PersonImport file);

    Optional<PersonImport> findById(long id);

    /** One import at a time: whoever applies one holds the oldest row first. */
    @Query("SELECT id FROM person_import ORDER BY id LIMIT 1 FOR UPDATE")
    Optional<Long> lockAll();

    @Query("UPDATE person_import SET status = 'LAPSED', content = NULL WHERE status = 'TRIAL' AND created_at < :before")
    void lapse(Instant before);
}
