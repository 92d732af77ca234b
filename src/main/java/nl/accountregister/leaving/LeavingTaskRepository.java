package nl.accountregister.leaving;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LeavingTaskRepository extends GenericRepository<LeavingTask, Long> {

    String ROWS = """
        SELECT t.id, t.leaving_id, l.person_id, p.name AS person, l.last_day, l.due_on, t.account_id, a.name AS account, a.platform, a.location_id,
          a.owner_id, o.name AS owner, a.deputy_id, d.name AS deputy, t.kind, t.status, t.by_itself, t.closed_at, t.closed_by, t.note
        FROM leaving_task t JOIN leaving l ON l.id = t.leaving_id JOIN person p ON p.id = l.person_id JOIN account a ON a.id = t.account_id
          JOIN person o ON o.id = a.owner_id LEFT JOIN person d ON d.id = a.deputy_id
        """;
    String ORDER = "ORDER BY LOWER(a.name), a.id, CASE t.kind WHEN 'REMOVE' THEN 1 WHEN 'RECOVERY' THEN 2 WHEN 'TWO_FACTOR' THEN 3 WHEN 'OWNER' THEN 4 ELSE 5 END";

    List<LeavingTask> saveAll(List<LeavingTask> tasks);

    List<LeavingTask> findByLeavingId(long leavingId);

    /** All of them: five at most for each account of one person. */
    @Query(ROWS + "WHERE t.leaving_id = :leavingId " + ORDER)
    List<LeavingTaskRow> rowsOf(long leavingId);

    @Query(ROWS + "WHERE t.account_id = :accountId AND t.status = 'OPEN' " + ORDER + " LIMIT 100")
    List<LeavingTaskRow> openOnAccount(long accountId);

    @Query(ROWS + "WHERE t.id = :id")
    Optional<LeavingTaskRow> row(long id);

    @Query("SELECT COUNT(*) FROM leaving_task WHERE leaving_id = :leavingId AND status = 'OPEN'")
    long open(long leavingId);

    @Query("UPDATE leaving_task SET status = :status, by_itself = :byItself, closed_at = :at, closed_by = :by, note = :note WHERE id = :id AND status = 'OPEN'")
    int close(long id, LeavingStatus status, boolean byItself, Instant at, @Nullable String by, @Nullable String note);

    @Query("UPDATE leaving_task SET status = 'OPEN', by_itself = FALSE, closed_at = NULL, closed_by = NULL, note = NULL WHERE id = :id")
    void reopen(long id);

    /** @return 0 when it is open already, or was ticked off by itself */
    @Query("UPDATE leaving_task SET status = 'OPEN', closed_at = NULL, closed_by = NULL, note = NULL WHERE id = :id AND status = 'DONE' AND by_itself = FALSE")
    int untick(long id);

    @Query("UPDATE leaving_task SET status = 'WITHDRAWN', by_itself = TRUE, closed_at = :at WHERE leaving_id = :leavingId AND status = 'OPEN'")
    int withdraw(long leavingId, Instant at);

    @Query("""
        UPDATE leaving_task SET status = 'WITHDRAWN', by_itself = TRUE, closed_at = :at
        WHERE leaving_id = :leavingId AND status = 'OPEN' AND account_id IN (SELECT a.id FROM account a WHERE a.status = 'CLOSED')""")
    void withdrawClosed(long leavingId, Instant at);

    /** What a person has to do with accounts, as owner, as deputy and by rights that hold or that only the leave ends. */
    @Query("""
        SELECT a.id AS account_id, CASE WHEN a.owner_id = :personId THEN 1 ELSE 0 END AS owner, CASE WHEN a.deputy_id = :personId THEN 1 ELSE 0 END AS deputy,
          (SELECT COUNT(*) FROM access_grant g WHERE g.account_id = a.id AND g.person_id = :personId AND (g.ended_on IS NULL OR g.ended_by_leaving = TRUE)) AS rights,
          (SELECT COUNT(*) FROM access_grant g WHERE g.account_id = a.id AND g.person_id = :personId AND (g.ended_on IS NULL OR g.ended_by_leaving = TRUE)
            AND g.role = 'ADMIN') AS admin
        FROM account a WHERE a.status <> 'CLOSED' AND a.id IN (SELECT x.id FROM account x WHERE x.owner_id = :personId
          UNION SELECT x.id FROM account x WHERE x.deputy_id = :personId
          UNION SELECT g.account_id FROM access_grant g WHERE g.person_id = :personId AND (g.ended_on IS NULL OR g.ended_by_leaving = TRUE))
        ORDER BY a.id""")
    List<Involvement> involvements(long personId);
}
