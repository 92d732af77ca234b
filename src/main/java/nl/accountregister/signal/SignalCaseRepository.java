package nl.accountregister.signal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SignalCaseRepository extends GenericRepository<SignalCase, Long> {

    SignalCase save(SignalCase signalCase);

    SignalCase update(SignalCase signalCase);

    Optional<SignalCase> findById(long signalId);

    @Query("SELECT * FROM signal_case WHERE signal_id = :signalId FOR UPDATE")
    Optional<SignalCase> lock(long signalId);

    /** All that were judged to be a spoof at this address, locked in the order of their numbers. */
    @Query("SELECT * FROM signal_case WHERE identity_key = :identityKey AND outcome = 'SPOOF' ORDER BY signal_id FOR UPDATE")
    List<SignalCase> lockSpoofsAt(String identityKey);

    /** Those at an address that the register understood, behind the one that was last seen. */
    @Query("SELECT * FROM signal_case WHERE identity_key IS NOT NULL AND signal_id > :last ORDER BY signal_id LIMIT 500")
    List<SignalCase> withAddress(long last);

    @Query("UPDATE signal_case SET identity_key = :identityKey WHERE signal_id = :signalId")
    void identity(long signalId, String identityKey);

    /** Open ones whose date has come. */
    @Query("SELECT * FROM signal_case WHERE status IN ('NEW', 'IN_HAND') AND due_on <= :day AND signal_id > :last ORDER BY signal_id LIMIT 500")
    List<SignalCase> due(LocalDate day, long last);

    /** 1 when this step of this date had not been taken, else 0. */
    @Query("INSERT IGNORE INTO signal_reminder (signal_id, due_on, step, taken_at) VALUES (:signalId, :dueOn, :step, :takenAt)")
    int takeStep(long signalId, LocalDate dueOn, int step, Instant takenAt);

    @Query("SELECT content FROM register_state WHERE name = :name")
    Optional<String> state(String name);

    @Query("INSERT IGNORE INTO register_state (name, content) VALUES (:name, :content)")
    int claimState(String name, String content);
}
