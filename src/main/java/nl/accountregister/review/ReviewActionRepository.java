package nl.accountregister.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewActionRepository extends GenericRepository<ReviewAction, Long> {

    String COLUMNS = """
        SELECT c.id, c.review_id, c.account_id, a.name AS account_name, c.kind, c.what, c.person_id, p.name AS person_name, c.due_on, c.status,
          c.created_at, c.finished_at, c.finished_by_name, c.answer, a.owner_id, a.deputy_id
        """;
    String FROM = """
        FROM review_action c JOIN account a ON a.id = c.account_id LEFT JOIN person p ON p.id = c.person_id
        """;

    ReviewAction save(ReviewAction action);

    List<ReviewAction> findByReviewIdOrderById(long reviewId);

    @Query(COLUMNS + FROM + "WHERE c.id = :id")
    Optional<ActionRow> row(long id);

    @Query("UPDATE review_action SET status = :status, finished_at = :at, finished_by_name = :name, answer = :answer WHERE id = :id AND status = 'OPEN'")
    int finish(long id, ActionStatus status, Instant at, String name, String answer);

    /** What one review asked for, in the order of the lists. */
    @Query(COLUMNS + FROM + "WHERE c.review_id = :reviewId ORDER BY CASE c.status WHEN 'OPEN' THEN 0 ELSE 1 END, c.due_on, c.id")
    List<ActionRow> rowsOfReview(long reviewId);

    @Query(COLUMNS + FROM + "WHERE c.account_id = :accountId AND c.status = 'OPEN' ORDER BY c.due_on, c.id")
    List<ActionRow> rowsOpen(long accountId);
}
