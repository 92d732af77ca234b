package nl.accountregister.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanUploadContentRepository extends GenericRepository<PlanUploadContent, Long> {

    PlanUploadContent save(PlanUploadContent content);

    Optional<PlanUploadContent> findById(long uploadId);

    @Query("DELETE FROM plan_upload_content WHERE upload_id IN (:ids)")
    void drop(Collection<Long> ids);
}
