package nl.accountregister.publication;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PublicationRepository extends GenericRepository<Publication, Long> {

    Publication save(Publication publication);

    Publication update(Publication publication);

    Optional<Publication> findById(long id);

    @Query("SELECT * FROM publication WHERE id = :id FOR UPDATE")
    Optional<Publication> lock(long id);

    /** What somebody noted on an account after a moment, of one day. */
    @Query("""
        SELECT * FROM publication WHERE account_id = :accountId AND published_on = :day AND recorded_at >= :since AND recorded_by = :recordedBy
            AND removed = FALSE ORDER BY id LIMIT 20""")
    List<Publication> notedSince(long accountId, LocalDate day, Instant since, @Nullable Long recordedBy);
}
