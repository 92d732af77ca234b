package nl.accountregister.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends GenericRepository<Review, Long> {

    // A zero stands for "any", so that one query serves every filter.
    String DUE = """
        WHERE a.status = 'ACTIVE' AND a.next_review_on <= :until AND (:locationId = 0 OR a.location_id = :locationId)
          AND (:personId = 0 OR a.owner_id = :personId OR a.deputy_id = :personId)""";

    Review save(Review review);

    Optional<Review> findByIdAndAccountId(long id, long accountId);

    List<Review> findByAccountIdOrderByDoneAtDesc(long accountId);

    boolean existsByAccountIdAndDoneOn(long accountId, LocalDate doneOn);

    @Query("""
        SELECT a.id AS account_id, a.name, a.platform, a.location_id, l.name AS location_name, a.owner_id, o.name AS owner_name,
          a.deputy_id, d.name AS deputy_name, a.next_review_on AS due_on, a.last_review_on AS last_on
        FROM account a JOIN person o ON o.id = a.owner_id LEFT JOIN person d ON d.id = a.deputy_id
          LEFT JOIN location l ON l.id = a.location_id
        """ + DUE + " ORDER BY a.next_review_on, a.name, a.id LIMIT :size OFFSET :start")
    List<DueReview> due(LocalDate until, long locationId, long personId, int size, long start);

    @Query("SELECT COUNT(*) FROM account a " + DUE)
    long countDue(LocalDate until, long locationId, long personId);

    @Query("""
        SELECT COUNT(CASE WHEN a.next_review_on >= :today THEN 1 END) AS due_soon,
          COUNT(CASE WHEN a.next_review_on < :today THEN 1 END) AS overdue,
          MIN(CASE WHEN a.next_review_on < :today THEN a.next_review_on END) AS oldest
        FROM account a
        WHERE a.status = 'ACTIVE' AND a.next_review_on <= :until AND (:personId = 0 OR a.owner_id = :personId OR a.deputy_id = :personId)""")
    ReviewFigures figures(LocalDate today, LocalDate until, long personId);
}
