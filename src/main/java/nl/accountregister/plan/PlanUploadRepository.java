package nl.accountregister.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanUploadRepository extends GenericRepository<PlanUpload, Long> {

    PlanUpload save(PlanUpload upload);

    PlanUpload update(PlanUpload upload);

    Optional<PlanUpload> findById(long id);

    /** The upload, held until the end of the transaction, so that its answers are taken over once. */
    @Query("SELECT * FROM plan_upload WHERE id = :id FOR UPDATE")
    Optional<PlanUpload> lock(long id);

    List<PlanUpload> findByVersionIdInOrderByIdDesc(Collection<Long> versionIds);

    /** Those of one sender that wait, the latest first. */
    @Query("SELECT id FROM plan_upload WHERE uploader_id = :uploaderId AND used_at IS NULL ORDER BY id DESC")
    List<Long> waiting(long uploaderId);

    @Query("SELECT id FROM plan_upload WHERE used_at IS NULL AND uploaded_at < :before ORDER BY id LIMIT 500")
    List<Long> waitingSince(Instant before);

    /** Those of them that wait, held until the end of the transaction: what somebody is taking answers from at this moment is left alone. */
    @Query("SELECT * FROM plan_upload WHERE id IN (:ids) AND used_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED")
    List<PlanUpload> lockWaiting(Collection<Long> ids);

    @Query("DELETE FROM plan_upload WHERE id IN (:ids)")
    int drop(Collection<Long> ids);
}
