package nl.accountregister.leaving;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LeavingRepository extends GenericRepository<Leaving, Long> {

    String ROWS = """
        SELECT l.id, l.person_id, p.name AS person, l.last_day, l.due_on, l.status, l.recorded_at, l.recorded_by, l.ended_at,
          (SELECT COUNT(*) FROM leaving_task t WHERE t.leaving_id = l.id AND t.status = 'OPEN') AS open,
          (SELECT COUNT(*) FROM leaving_task t WHERE t.leaving_id = l.id AND t.status <> 'WITHDRAWN') AS tasks
        """;
    @Query(ROWS + "FROM leaving l JOIN person p ON p.id = l.person_id WHERE l.id = :id")
    Optional<LeavingRow> row(long id);

    @Query(ROWS + "FROM leaving l JOIN person p ON p.id = l.person_id WHERE l.person_id = :personId ORDER BY l.id DESC LIMIT 20")
    List<LeavingRow> ofPerson(long personId);

    @Query("""
        INSERT IGNORE INTO leaving (person_id, last_day, due_on, status, reminded_step, recorded_at, recorded_by)
        VALUES (:personId, :lastDay, :dueOn, 'OPEN', 0, :at, :by)""")
    int begin(long personId, LocalDate lastDay, LocalDate dueOn, Instant at, String by);

    @Query("SELECT * FROM leaving WHERE current_person_id = :personId FOR UPDATE")
    Optional<Leaving> lockCurrent(long personId);

    @Query("SELECT * FROM leaving WHERE id = :id FOR UPDATE")
    Optional<Leaving> lock(long id);

    @Query("UPDATE leaving SET last_day = :lastDay, due_on = :dueOn, reminded_step = 0 WHERE id = :id")
    void move(long id, LocalDate lastDay, LocalDate dueOn);

    @Query("UPDATE leaving SET status = 'OPEN', ended_at = NULL WHERE id = :id")
    void reopen(long id);

    @Query("UPDATE leaving SET status = :status, ended_at = :at WHERE id = :id")
    void end(long id, LeavingStatus status, Instant at);

    @Query("UPDATE leaving SET reminded_step = :step WHERE id = :id")
    void reminded(long id, int step);

    /** Those of whom a reminder is due, behind the one that was last seen. */
    @Query("""
        SELECT id FROM leaving WHERE status = 'OPEN' AND id > :after
          AND (due_on <= :first AND reminded_step < :firstStep OR due_on <= :second AND reminded_step < :secondStep) ORDER BY id LIMIT 100""")
    List<Long> toRemind(long after, LocalDate first, int firstStep, LocalDate second, int secondStep);

    /** Who leaves in a period, has to do with accounts and has no checklist, behind the one that was last seen. */
    @Query("""
        SELECT p.id FROM person p WHERE p.id > :after AND p.in_service_until >= :first AND p.in_service_until <= :last
          AND NOT EXISTS (SELECT 1 FROM leaving l WHERE l.current_person_id = p.id)
          AND (EXISTS (SELECT 1 FROM account a WHERE a.owner_id = p.id AND a.status <> 'CLOSED')
            OR EXISTS (SELECT 1 FROM account a WHERE a.deputy_id = p.id AND a.status <> 'CLOSED')
            OR EXISTS (SELECT 1 FROM access_grant g JOIN account a ON a.id = g.account_id WHERE g.person_id = p.id AND a.status <> 'CLOSED'
              AND (g.ended_on IS NULL OR g.ended_by_leaving = TRUE)))
        ORDER BY p.id LIMIT 100""")
    List<Long> toBegin(long after, LocalDate first, LocalDate last);

    /** Of some people those who have to do with accounts, or had when they were to leave. */
    @Query("""
        SELECT p.id FROM person p WHERE p.id IN (:personIds) AND (EXISTS (SELECT 1 FROM account a WHERE a.owner_id = p.id)
          OR EXISTS (SELECT 1 FROM account a WHERE a.deputy_id = p.id) OR EXISTS (SELECT 1 FROM access_grant g WHERE g.person_id = p.id)
          OR EXISTS (SELECT 1 FROM leaving l WHERE l.person_id = p.id))""")
    List<Long> involved(Collection<Long> personIds);

    /** Who has a checklist with this account on it, and who of its owner and deputy is about to leave. */
    @Query("""
        SELECT l.person_id FROM leaving_task t JOIN leaving l ON l.id = t.leaving_id WHERE t.account_id = :accountId AND l.status <> 'WITHDRAWN'
        UNION SELECT p.id FROM account a JOIN person p ON p.id = a.owner_id WHERE a.id = :accountId AND p.in_service_until >= :day
        UNION SELECT p.id FROM account a JOIN person p ON p.id = a.deputy_id WHERE a.id = :accountId AND p.in_service_until >= :day""")
    List<Long> concernedBy(long accountId, LocalDate day);
}
