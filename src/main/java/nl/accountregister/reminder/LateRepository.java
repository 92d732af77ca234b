package nl.accountregister.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What is late, for the weekly overview and the monthly letters. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LateRepository extends GenericRepository<Reminder, Long> {

    String ROWS = """
        SELECT a.id, a.name, a.platform, a.next_review_on AS due_on, o.name AS owner_name,
          l.name AS location_name, g.id AS region_id, g.name AS region_name
        FROM account a JOIN person o ON o.id = a.owner_id
          LEFT JOIN location l ON l.id = a.location_id LEFT JOIN region g ON g.id = l.region_id
        WHERE a.status = 'ACTIVE' AND a.next_review_on < :before""";

    @Query("""
        SELECT
          (SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND next_review_on < :day) AS overdue,
          (SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND next_review_on < :longAgo) AS long_overdue,
          (SELECT COUNT(*) FROM account WHERE status = 'ACTIVE' AND next_review_on >= :day AND next_review_on < :soon) AS soon,
          (SELECT COUNT(*) FROM review_action x JOIN account a ON a.id = x.account_id AND a.status = 'ACTIVE' WHERE x.status = 'OPEN') AS actions,
          (SELECT COUNT(*) FROM review_action x JOIN account a ON a.id = x.account_id AND a.status = 'ACTIVE' WHERE x.status = 'OPEN' AND x.due_on < :day) AS late_actions,
          (SELECT COUNT(*) FROM outbox_message WHERE status IN ('REFUSED', 'FAILED') AND finished_at >= :since) AS refused,
          (SELECT COUNT(*) FROM reminder WHERE status = 'NOBODY') AS nobody""")
    DigestFigures figures(LocalDate day, LocalDate longAgo, LocalDate soon, Instant since);

    @Query(ROWS + " ORDER BY a.next_review_on, a.name, a.id LIMIT :size")
    List<LateAccount> longest(LocalDate before, int size);

    /** Regions that have such accounts; 0 for locations that are in none. */
    @Query("""
        SELECT DISTINCT COALESCE(l.region_id, 0) FROM account a JOIN location l ON l.id = a.location_id
        WHERE a.status = 'ACTIVE' AND a.next_review_on < :before""")
    List<Long> regions(LocalDate before);

    @Query(ROWS + " AND a.location_id IS NOT NULL AND COALESCE(l.region_id, 0) IN (:regions) ORDER BY g.name, l.name, a.next_review_on, a.name, a.id LIMIT :size")
    List<LateAccount> ofRegions(LocalDate before, Collection<Long> regions, int size);

    @Query("SELECT COUNT(*) FROM account a JOIN location l ON l.id = a.location_id WHERE a.status = 'ACTIVE' AND a.next_review_on < :before AND COALESCE(l.region_id, 0) IN (:regions)")
    long countOfRegions(LocalDate before, Collection<Long> regions);
}
