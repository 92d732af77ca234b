package nl.accountregister.plan;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlanVersionRepository extends GenericRepository<PlanVersion, Long> {

    PlanVersion save(PlanVersion version);

    PlanVersion update(PlanVersion version);

    List<PlanVersion> findByPlanIdOrderByNumberDesc(long planId);

    Optional<PlanVersion> findFirstByPlanIdAndStatusOrderByNumberDesc(long planId, PlanStatus status);

    /** Whether this call made the draft an approved version: a second one at the same moment does not. */
    @Query("UPDATE plan_version SET status = 'APPROVED', decided_by = :by, decided_at = :at WHERE id = :id AND status = 'DRAFT'")
    int approve(long id, String by, Instant at);
}
