package nl.accountregister.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SetupLinkRepository extends GenericRepository<SetupLink, Long> {

    SetupLink save(SetupLink link);

    @Query("SELECT COUNT(*) FROM setup_link WHERE token_hash = :tokenHash AND used_at IS NULL AND created_at > :after")
    long open(String tokenHash, Instant after);

    @Query("UPDATE setup_link SET used_at = :at WHERE token_hash = :tokenHash AND used_at IS NULL AND created_at > :after")
    int use(String tokenHash, Instant after, Instant at);

    @Query("UPDATE setup_link SET used_at = :at WHERE used_at IS NULL")
    void useAll(Instant at);
}
