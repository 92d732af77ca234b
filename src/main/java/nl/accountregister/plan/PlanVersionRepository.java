package nl.accountregister.plan;

import io.micronaut.core.annotation.Nullable;
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

    Optional<PlanVersion> findById(long id);

    List<PlanVersion> findByPlanIdOrderByNumberDesc(long planId);

    Optional<PlanVersion> findFirstByPlanIdAndStatusOrderByNumberDesc(long planId, PlanStatus status);

    Optional<PlanVersion> findByPlanIdAndNumber(long planId, int number);

    /** Whether this call made it so: of two at the same moment, and of one that saw an older draft, it does not. */
    @Query("""
        UPDATE plan_version SET status = :next, revision = revision + 1
        WHERE id = :id AND status = :now AND revision = :revision""")
    int move(long id, PlanStatus now, int revision, PlanStatus next);

    /** Keeps a proposal that is taken back, before the version forgets it. */
    @Query("INSERT INTO plan_proposal_past (version_id, proposed_by, proposed_at, until_at) SELECT id, proposed_by, proposed_at, :at FROM plan_version"
        + " WHERE id = :id AND proposed_at IS NOT NULL")
    void keepProposal(long id, Instant at);

    @Query("UPDATE plan_version SET proposed_by = :by, proposed_at = :at, proposer_id = :userId WHERE id = :id")
    void propose(long id, @Nullable String by, @Nullable Instant at, @Nullable Long userId);
}
