package nl.accountregister.outbox;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxAttachmentRepository extends GenericRepository<OutboxAttachment, Long> {

    OutboxAttachment save(OutboxAttachment attachment);

    List<OutboxAttachment> findByMessageIdOrderById(long messageId);
}
