package nl.accountregister.completeness;

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
interface NoAccountRepository extends GenericRepository<NoAccount, Long> {

    @Query("""
        INSERT INTO no_account (place, location_id, platform, reason, ends_on, recorded_by, recorded_by_name, known_from, known_until)
        VALUES (:place, :locationId, :platform, :reason, :endsOn, :by, :byName, :at, DATE '9999-12-31')""")
    void add(String place, @Nullable Long locationId, String platform, String reason, @Nullable LocalDate endsOn, @Nullable Long by, String byName, Instant at);

    @Query("SELECT * FROM no_account WHERE place = :place AND known_until = DATE '9999-12-31' FOR UPDATE")
    Optional<NoAccount> lockLast(String place);

    @Query("SELECT * FROM no_account WHERE place = :place ORDER BY id DESC LIMIT 100")
    List<NoAccount> ofPlace(String place);

    @Query("UPDATE no_account SET known_until = :until, withdrawn_by_name = :name WHERE id = :id")
    int end(long id, Instant until, @Nullable String name);
}
