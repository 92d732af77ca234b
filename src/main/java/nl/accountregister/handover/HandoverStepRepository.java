package nl.accountregister.handover;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverStepRepository extends GenericRepository<HandoverStepTaken, Long> {

    /** 1 when this step had not been taken, else 0. */
    @Query("INSERT IGNORE INTO handover_step (handover_id, step, taken_at, told) VALUES (:handoverId, :step, :takenAt, :told)")
    int insertOnce(long handoverId, HandoverStep step, Instant takenAt, String told);

    List<HandoverStepTaken> findByHandoverIdOrderById(long handoverId);

    /** Open proposals of some days for which a step is due, in the order of their ids. */
    @Query("""
        SELECT h.id FROM handover h WHERE h.status = 'PROPOSED' AND h.proposed_on > :after AND h.proposed_on <= :until AND h.id > :last
          AND NOT EXISTS (SELECT 1 FROM handover_step s WHERE s.handover_id = h.id AND s.step = :step)
        ORDER BY h.id LIMIT 200""")
    List<Long> due(HandoverStep step, java.time.LocalDate after, java.time.LocalDate until, long last);
}
