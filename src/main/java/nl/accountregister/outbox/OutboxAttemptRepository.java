package nl.accountregister.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxAttemptRepository extends GenericRepository<OutboxAttempt, Long> {

    OutboxAttempt save(OutboxAttempt attempt);

    @Query("SELECT * FROM outbox_attempt WHERE message_id = :messageId ORDER BY id DESC LIMIT :size")
    List<OutboxAttempt> latest(long messageId, int size);

    /** The attempts of these messages, the first first. */
    @Query("SELECT * FROM outbox_attempt WHERE message_id IN (:messageIds) ORDER BY id")
    List<OutboxAttempt> ofMessages(Collection<Long> messageIds);

    Optional<OutboxAttempt> findFirstByMessageIdOrderByIdDesc(long messageId);

    @Query("UPDATE outbox_attempt SET ended_at = :endedAt, words = :words WHERE id = :id")
    void goOn(long id, Instant endedAt, String words);
}
