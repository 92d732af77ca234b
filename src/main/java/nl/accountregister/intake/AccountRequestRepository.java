package nl.accountregister.intake;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRequestRepository extends GenericRepository<AccountRequest, Long> {

    AccountRequest save(AccountRequest request);

    AccountRequest update(AccountRequest request);

    Optional<AccountRequest> findById(long id);

    /** The row, held until the end of the transaction: of two people who decide at once, one waits and then sees what the other did. */
    @Query("SELECT * FROM account_request WHERE id = :id FOR UPDATE")
    Optional<AccountRequest> lock(long id);

    @Query("""
        SELECT * FROM account_request WHERE location_id = :locationId AND platform = :platform AND id <> :except
          AND status IN ('SUBMITTED', 'IN_INTAKE', 'MORE_INFORMATION_ASKED') ORDER BY id""")
    List<AccountRequest> openFor(long locationId, String platform, long except);

    @Query("SELECT COUNT(*) FROM account_request WHERE status IN ('SUBMITTED', 'IN_INTAKE')")
    long countToDecide();

    @Query("SELECT COUNT(*) FROM account_request WHERE status IN ('SUBMITTED', 'IN_INTAKE') AND decide_by < :day")
    long countPastTerm(LocalDate day);

    @Query("SELECT COUNT(*) FROM account_request WHERE status = 'MORE_INFORMATION_ASKED'")
    long countAsked();

    @Query("SELECT COUNT(*) FROM account_request WHERE status = 'MORE_INFORMATION_ASKED' AND requester_id = :requester")
    long countAskedOf(long requester);

    @Query("SELECT * FROM account_request WHERE submitted_at >= :since")
    List<AccountRequest> submittedSince(Instant since);

    @Query("SELECT * FROM account_request WHERE decided_at >= :since")
    List<AccountRequest> decidedSince(Instant since);

    /** Some of which no version is kept, behind the one that was last seen. */
    @Query("""
        SELECT r.* FROM account_request r WHERE r.id > :last
          AND NOT EXISTS (SELECT 1 FROM account_request_history h WHERE h.account_request_id = r.id) ORDER BY r.id LIMIT 200""")
    List<AccountRequest> withoutHistory(long last);

    /** The account that came of a request. */
    @Query("SELECT id FROM account WHERE request_id = :id")
    Optional<Long> accountOf(long id);
}
