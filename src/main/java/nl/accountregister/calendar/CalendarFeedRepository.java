package nl.accountregister.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CalendarFeedRepository extends GenericRepository<CalendarFeed, Long> {

    CalendarFeed save(CalendarFeed feed);

    Optional<CalendarFeed> findByTokenHashAndRevokedAtIsNull(String tokenHash);

    List<CalendarFeed> findByUserIdAndRevokedAtIsNull(long userId);

    @Query("UPDATE calendar_feed SET revoked_at = :at WHERE user_id = :userId AND kind = :kind AND revoked_at IS NULL")
    int revoke(long userId, FeedKind kind, Instant at);

    /** One write a day, however often programs come by. */
    @Query("UPDATE calendar_feed SET read_on = :day WHERE id = :id AND (read_on IS NULL OR read_on < :day)")
    int read(long id, LocalDate day);
}
