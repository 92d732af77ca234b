package nl.accountregister.handover;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HandoverRepository extends GenericRepository<Handover, Long> {

    Handover save(Handover handover);

    Handover update(Handover handover);

    Optional<Handover> findById(long id);

    @Query("SELECT * FROM handover WHERE id = :id FOR UPDATE")
    Optional<Handover> lock(long id);

    @Query("SELECT * FROM handover WHERE open_account_id = :accountId")
    Optional<Handover> openOf(long accountId);

    /** Accepted, and the day has come. */
    @Query("SELECT id FROM handover WHERE status = 'ACCEPTED' AND effective_on <= :day AND id > :last ORDER BY id LIMIT 200")
    List<Long> due(LocalDate day, long last);

    /** Open ones whose new owner is not in service, or will not be on their day. */
    @Query("""
        SELECT h.id FROM handover h JOIN person p ON p.id = h.new_owner_id
        WHERE h.open_account_id IS NOT NULL AND p.in_service_until IS NOT NULL AND (p.in_service_until < :day OR p.in_service_until < h.effective_on)
          AND h.id > :last ORDER BY h.id LIMIT 200""")
    List<Long> newOwnerLeaves(LocalDate day, long last);
}
