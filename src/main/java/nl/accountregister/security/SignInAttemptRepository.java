package nl.accountregister.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignInAttemptRepository extends GenericRepository<SignInAttempt, Long> {

    SignInAttempt save(SignInAttempt attempt);

    @Query("SELECT COUNT(*) FROM sign_in_attempt WHERE username = :username AND address = :address AND succeeded = FALSE AND attempted_at > :after")
    long failures(String username, String address, Instant after);

    @Query("SELECT COUNT(*) FROM sign_in_attempt WHERE address = :address AND succeeded = FALSE AND attempted_at > :after")
    long failuresFrom(String address, Instant after);

    @Query("SELECT COUNT(*) FROM sign_in_attempt WHERE username = :username AND succeeded = FALSE AND attempted_at > :after")
    long failuresOn(String username, Instant after);

    @Query("SELECT COUNT(*) FROM sign_in_attempt WHERE username = :username AND address = :address AND succeeded = TRUE")
    long successes(String username, String address);

    @Query("DELETE FROM sign_in_attempt WHERE attempted_at < :before")
    void forgetBefore(Instant before);
}
