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
interface ManagementPlanRepository extends GenericRepository<ManagementPlan, Long> {

    ManagementPlan save(ManagementPlan plan);

    Optional<ManagementPlan> findByRequestId(long requestId);

    Optional<ManagementPlan> findByAccountId(long accountId);

    @Query("SELECT p.* FROM management_plan p JOIN plan_version v ON v.plan_id = p.id WHERE v.id = :versionId")
    Optional<ManagementPlan> ofVersion(long versionId);

    /** The plan, held until the end of the transaction, so that two who write in it come one after the other. */
    @Query("SELECT * FROM management_plan WHERE account_id = :accountId FOR UPDATE")
    Optional<ManagementPlan> lock(long accountId);

    @Query("UPDATE management_plan SET form_id = :formId WHERE id = :id")
    void changeForm(long id, String formId);

    @Query("UPDATE management_plan SET account_id = :accountId WHERE id = :id")
    void belongTo(long id, long accountId);

    /** Of each account its approved versions before its others, the latest first. */
    @Query("""
        SELECT p.account_id, v.form_id, v.number, v.form_version, v.status, v.decided_at
        FROM management_plan p JOIN plan_version v ON v.plan_id = p.id
        WHERE p.account_id IN (:accountIds)
        ORDER BY p.account_id, CASE WHEN v.status = 'APPROVED' THEN 0 ELSE 1 END, v.number DESC""")
    List<PlanSummary> summaries(Collection<Long> accountIds);

    /** Of each account its versions approved before a moment, the latest first. */
    @Query("""
        SELECT p.account_id, v.form_id, v.number, v.form_version, v.status, v.decided_at
        FROM management_plan p JOIN plan_version v ON v.plan_id = p.id
        WHERE p.account_id IN (:accountIds) AND v.status = 'APPROVED' AND v.decided_at < :end ORDER BY p.account_id, v.number DESC""")
    List<PlanSummary> inForce(Collection<Long> accountIds, Instant end);

    /** Of each form the version that was approved last, of any account. */
    @Query("""
        SELECT p.account_id, v.form_id, v.number, v.form_version, v.status, v.decided_at
        FROM management_plan p JOIN plan_version v ON v.plan_id = p.id
        WHERE v.id IN (SELECT MAX(last.id) FROM plan_version last JOIN management_plan own ON own.id = last.plan_id
            WHERE last.status = 'APPROVED' AND own.account_id IS NOT NULL GROUP BY last.form_id)
        ORDER BY v.id LIMIT 10""")
    List<PlanSummary> lastApproved();
}
