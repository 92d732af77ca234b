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

    OutboxMessage save(OutboxMessage message);

    Optional<OutboxMessage> findById(long id);

    @Query("SELECT * FROM outbox_message WHERE id = :id FOR UPDATE")
    Optional<OutboxMessage> lock(long id);

    @Query("SELECT COUNT(*) FROM outbox_message WHERE again_of = :id AND status IN ('PLANNED', 'SENDING')")
    long countUnderwayAgainOf(long id);

    List<OutboxMessage> findByAgainOfOrderById(long id);

    List<OutboxMessage> findByIdInOrderByIdDesc(Collection<Long> ids);

    List<OutboxMessage> findByAboutTypeAndAboutIdOrderByIdDesc(String aboutType, long aboutId);

    long countByStatusIn(Collection<OutboxStatus> statuses);

    @Query("SELECT MIN(created_at) FROM outbox_message WHERE status IN ('PLANNED', 'SENDING')")
    Optional<Instant> oldestWaiting();

    // An empty text stands for "any", so that one query serves every filter on both databases.
    String FILTER = """
        WHERE (:status = '' OR status = :status) AND (:kind = '' OR kind = :kind)
          AND (:recipient = '' OR LOWER(recipient_name) LIKE :recipient OR LOWER(recipient_address) LIKE :recipient)
          AND (:unknown = FALSE OR acceptance_unknown = TRUE)""";

    @Query("SELECT * FROM outbox_message " + FILTER + " ORDER BY id DESC LIMIT :size OFFSET :start")
    List<OutboxMessage> list(String status, String kind, String recipient, boolean unknown, int size, long start);

    @Query("SELECT COUNT(*) FROM outbox_message " + FILTER)
    long count(String status, String kind, String recipient, boolean unknown);
}
