package nl.accountregister.importing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountImportRepository extends GenericRepository<AccountImport, Long> {

    AccountImport save(AccountImport file);

    Optional<AccountImport> findById(long id);

    long count();

    @Query("SELECT * FROM account_import ORDER BY id DESC LIMIT :size OFFSET :offset")
    List<AccountImport> newest(int size, long offset);

    @Query("SELECT i.* FROM account_import i JOIN account_import_row r ON r.import_id = i.id WHERE r.account_id = :accountId")
    Optional<AccountImport> ofAccount(long accountId);

    /** A step begins. 1 when the import stood as it should, else 0. */
    @Query("""
        UPDATE account_import SET status = :next, run = :run, columns_text = :columns, choice = :choice, not_double = :notDouble, failure = NULL,
            done_rows = 0, all_rows = 0, seen_at = :at WHERE id = :id AND status = :status""")
    int begin(long id, String status, String next, String run, String columns, @Nullable String choice, @Nullable String notDouble, Instant at);

    @Query("UPDATE account_import SET done_rows = :done, all_rows = :all, seen_at = :at WHERE id = :id AND run = :run")
    void progress(long id, String run, int done, int all, Instant at);

    @Query("UPDATE account_import SET status = :status, counts = :counts, shown_digest = :digest, failure = :failure, run = NULL, seen_at = :at WHERE id = :id AND run = :run")
    int tried(long id, String run, String status, String counts, String digest, @Nullable String failure, Instant at);

    @Query("UPDATE account_import SET status = 'APPLIED', applied_at = :at, applied_by = :by, run = NULL, seen_at = :at WHERE id = :id AND run = :run")
    int applied(long id, String run, Instant at, String by);

    @Query("UPDATE account_import SET status = 'UNDONE', undone_at = :at, undone_by = :by, run = NULL, seen_at = :at WHERE id = :id AND run = :run")
    int undone(long id, String run, Instant at, String by);

    /** A step came to nothing: the import stands as it stood before. */
    @Query("UPDATE account_import SET status = :status, failure = :failure, run = NULL, seen_at = :at WHERE id = :id AND run = :run")
    int failed(long id, String run, String status, String failure, Instant at);

    /** Steps of which nothing was heard since, as when a server died. */
    @Query("SELECT * FROM account_import WHERE status IN ('TRYING', 'APPLYING', 'UNDOING') AND seen_at < :before")
    List<AccountImport> silent(Instant before);

    @Query("SELECT id FROM account_import WHERE status IN ('SENT', 'TRIED', 'FAILED') AND created_at < :before AND seen_at < :before")
    List<Long> waitingSince(Instant before);

    @Query("UPDATE account_import SET status = 'LAPSED', seen_at = :at WHERE id IN (:ids)")
    void lapse(List<Long> ids, Instant at);
}
