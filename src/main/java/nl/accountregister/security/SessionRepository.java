package nl.accountregister.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<Session, Long> {

    Session save(Session session);

    Optional<Session> findByTokenHashAndRevokedAtIsNull(String tokenHash);

    @Query("UPDATE session SET last_seen_at = :at WHERE id = :id")
    void touch(long id, Instant at);

    @Query("UPDATE session SET revoked_at = :at WHERE token_hash = :tokenHash AND revoked_at IS NULL")
    int revoke(String tokenHash, Instant at);

    @Query("UPDATE session SET revoked_at = :at WHERE user_id = :userId AND revoked_at IS NULL")
    int revokeAll(long userId, Instant at);
}
