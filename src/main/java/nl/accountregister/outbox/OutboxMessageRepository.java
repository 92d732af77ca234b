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
interface OutboxMessageRepository extends GenericRepository<OutboxMessage, Long> {

    // Without the texts, which may be long.
    String ROW = """
        SELECT id, message_id, kind, recipient_name, recipient_address, recipient_person_id, subject, status, attempts, next_attempt_at, claimed_at, created_at,
          finished_at, last_error, acceptance_unknown, again_of, again_reason, withdrawn_reason
        FROM outbox_message
        """;

    OutboxMessage save(OutboxMessage message);

    Optional<OutboxMessage> findById(long id);

    @Query("SELECT * FROM outbox_message WHERE id = :id FOR UPDATE")
    Optional<OutboxMessage> lock(long id);

    @Query("SELECT COUNT(*) FROM outbox_message WHERE again_of = :id AND status IN ('PLANNED', 'SENDING')")
    long countUnderwayAgainOf(long id);

    @Query(ROW + "WHERE again_of = :id ORDER BY id")
    List<OutboxRow> repeatsOf(long id);

    @Query(ROW + "WHERE id IN (:ids) ORDER BY id DESC")
    List<OutboxRow> byIds(Collection<Long> ids);

    List<OutboxMessage> findByIdInOrderByIdDesc(Collection<Long> ids);

    long countByStatusIn(Collection<OutboxStatus> statuses);

    @Query("SELECT MIN(created_at) FROM outbox_message WHERE status IN ('PLANNED', 'SENDING')")
    Optional<Instant> oldestWaiting();

    // An empty text stands for "any", so that one query serves every filter on both databases.
    String FILTER = """
        WHERE (:status = '' OR status = :status) AND (:kind = '' OR kind = :kind)
          AND (:recipient = '' OR LOWER(recipient_name) LIKE :recipient ESCAPE '!' OR LOWER(recipient_address) LIKE :recipient ESCAPE '!')
          AND (:unknown = FALSE OR acceptance_unknown = TRUE) AND (:lost = FALSE OR status IN ('REFUSED', 'FAILED'))""";

    @Query(ROW + FILTER + " ORDER BY id DESC LIMIT :size OFFSET :start")
    List<OutboxRow> list(String status, String kind, String recipient, boolean unknown, boolean lost, int size, long start);

    @Query("SELECT COUNT(*) FROM outbox_message " + FILTER)
    long count(String status, String kind, String recipient, boolean unknown, boolean lost);
}
