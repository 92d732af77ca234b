package nl.accountregister.signal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignalRepository extends GenericRepository<Signal, Long> {

    Signal save(Signal signal);

    Signal update(Signal signal);

    Optional<Signal> findById(long id);

    Optional<Signal> findByReference(String reference);

    @Query("SELECT COUNT(*) FROM signal_entry WHERE received_at > :since")
    long countSince(Instant since);

    @Query("SELECT COUNT(*) FROM signal_entry WHERE reporter_email = :email AND received_at > :since")
    long countOf(String email, Instant since);

    /** Closed long ago, and the reporter not erased. */
    @Query("""
        SELECT s.id FROM signal_case c JOIN signal_entry s ON s.id = c.signal_id
        WHERE c.closed_on <= :day AND s.erased_at IS NULL AND s.id > :last ORDER BY s.id LIMIT 200""")
    List<Long> toErase(LocalDate day, long last);
}
