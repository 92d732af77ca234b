package nl.accountregister.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReviewRepository extends GenericRepository<Review, Long> {

    Review save(Review review);

    Review update(Review review);

    Optional<Review> findByIdAndAccountId(long id, long accountId);

    @Query("SELECT * FROM review WHERE account_id = :accountId ORDER BY done_at DESC, id DESC LIMIT 200")
    List<Review> ofAccount(long accountId);

    /** The same, done before a moment. */
    @Query("SELECT * FROM review WHERE account_id = :accountId AND done_at < :end ORDER BY done_at DESC, id DESC LIMIT 200")
    List<Review> ofAccountBefore(long accountId, Instant end);

    /** The whole review that answers a date, or waits for the second person to. */
    @Query("SELECT * FROM review WHERE account_id = :accountId AND open_due_on = :dueOn")
    Optional<Review> openOn(long accountId, LocalDate dueOn);

    @Query("SELECT COUNT(*) FROM review WHERE account_id = :accountId AND done_on = :day AND part = 'WHOLE' AND status <> 'WITHDRAWN'")
    long doneOn(long accountId, LocalDate day);

    /** The latest that has not been withdrawn. */
    @Query("SELECT * FROM review WHERE account_id = :accountId AND status <> 'WITHDRAWN' ORDER BY id DESC LIMIT 1")
    Optional<Review> latest(long accountId);

    @Query("SELECT COALESCE(MAX(id), 0) FROM review WHERE account_id = :accountId")
    long latestId(long accountId);

    /** What waits for a second person, that this one may be: a zero stands for communications. */
    @Query("""
        SELECT r.id, r.account_id, a.name AS account_name, r.done_by_name, r.done_on, r.due_on
        FROM review r JOIN account a ON a.id = r.account_id
        WHERE r.status = 'AWAITING_SECOND' AND a.status = 'ACTIVE' AND r.done_by <> :userId AND (r.done_by_person IS NULL OR r.done_by_person <> :self)
          AND (:personId = 0 OR a.owner_id = :personId OR a.deputy_id = :personId)
        ORDER BY r.done_at, r.id LIMIT 10""")
    List<WaitingReview> waiting(long userId, long self, long personId);

    @Query("""
        SELECT COUNT(CASE WHEN a.next_review_on >= :today THEN 1 END) AS due_soon,
          COUNT(CASE WHEN a.next_review_on < :today THEN 1 END) AS overdue,
          MIN(CASE WHEN a.next_review_on < :today THEN a.next_review_on END) AS oldest
        FROM account a
        WHERE a.status = 'ACTIVE' AND a.next_review_on <= :until AND (:personId = 0 OR a.owner_id = :personId OR a.deputy_id = :personId)""")
    ReviewFigures figures(LocalDate today, LocalDate until, long personId);
}
