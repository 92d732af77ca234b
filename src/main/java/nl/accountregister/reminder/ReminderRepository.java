package nl.accountregister.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRepository extends GenericRepository<Reminder, Long> {

    String ROWS = "SELECT r.id, r.account_id, a.name AS account_name, r.due_on, r.step, r.planned_at FROM reminder r JOIN account a ON a.id = r.account_id ";
    String FILTER = """
        WHERE (:status = '' OR EXISTS (SELECT 1 FROM reminder_message rm JOIN outbox_message m ON m.id = rm.message_id
          WHERE rm.reminder_id = r.id AND m.status = :status))""";

    /** The next accounts within reach, in the order of their date, beginning behind the one that was last seen. */
    @Query("""
        SELECT a.id, a.name, a.platform, a.location_id, a.owner_id, a.deputy_id, a.next_review_on AS due_on,
          (SELECT MAX(r.step) FROM reminder r WHERE r.account_id = a.id AND r.due_on = a.next_review_on) AS last_step
        FROM account a
        WHERE a.status = 'ACTIVE' AND a.next_review_on <= :until
          AND (a.next_review_on > :lastDueOn OR (a.next_review_on = :lastDueOn AND a.id > :lastId))
        ORDER BY a.next_review_on, a.id LIMIT :size""")
    List<Candidate> candidates(LocalDate until, LocalDate lastDueOn, long lastId, int size);

    /** Locks the account when the reminder still holds: so a review that is being stored comes before it or after it. */
    @Query("SELECT id FROM account WHERE id = :accountId AND status = 'ACTIVE' AND next_review_on = :dueOn FOR UPDATE")
    Optional<Long> lockDue(long accountId, LocalDate dueOn);

    /** 1 when the step was not there yet, else 0. */
    @Query("INSERT IGNORE INTO reminder (account_id, due_on, step, planned_on, planned_at) VALUES (:accountId, :dueOn, :step, :plannedOn, :plannedAt)")
    int insertOnce(long accountId, LocalDate dueOn, int step, LocalDate plannedOn, Instant plannedAt);

    @Query("SELECT id FROM reminder WHERE account_id = :accountId AND due_on = :dueOn AND step = :step")
    long idOf(long accountId, LocalDate dueOn, int step);

    @Query(ROWS + FILTER + " ORDER BY r.id DESC LIMIT :size OFFSET :start")
    List<ReminderRow> list(String status, int size, long start);

    @Query("SELECT COUNT(*) FROM reminder r " + FILTER)
    long count(String status);

    @Query(ROWS + "WHERE r.account_id = :accountId ORDER BY r.id DESC")
    List<ReminderRow> ofAccount(long accountId);
}
