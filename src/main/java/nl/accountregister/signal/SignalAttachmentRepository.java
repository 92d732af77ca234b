package nl.accountregister.signal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignalAttachmentRepository extends GenericRepository<SignalAttachment, Long> {

    SignalAttachment save(SignalAttachment attachment);

    Optional<SignalAttachment> findBySignalIdAndPosition(long signalId, int position);

    @Query("SELECT position, name, kind, size_bytes FROM signal_attachment WHERE signal_id = :signalId ORDER BY position")
    List<AttachmentRow> rowsOf(long signalId);

    @Query("SELECT COALESCE(SUM(size_bytes), 0) FROM signal_attachment WHERE stored_at > :since")
    long bytesSince(Instant since);

    @Query("DELETE FROM signal_attachment WHERE signal_id = :signalId")
    void drop(long signalId);
}
