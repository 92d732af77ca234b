package nl.accountregister.outbox;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AddressFaultRepository extends GenericRepository<AddressFault, Long> {

    Optional<AddressFault> findById(long id);

    /** 1 when the address had no open fault, else 0. */
    @Query("INSERT IGNORE INTO address_fault (address, person_id, words, since, message_id) VALUES (:address, :personId, :words, :since, :messageId)")
    int open(String address, @Nullable Long personId, String words, Instant since, @Nullable Long messageId);

    @Query("UPDATE address_fault SET cleared_at = :at, cleared_by_name = :name WHERE id = :id AND cleared_at IS NULL")
    int clear(long id, Instant at, String name);

    @Query("SELECT open_address FROM address_fault WHERE open_address IN (:addresses)")
    List<String> openAmong(Collection<String> addresses);

    @Query("SELECT * FROM address_fault WHERE cleared_at IS NULL AND person_id IN (:personIds)")
    List<AddressFault> openOf(Collection<Long> personIds);

    @Query("SELECT * FROM address_fault WHERE cleared_at IS NULL AND (:personId = 0 OR person_id = :personId) ORDER BY since DESC, id DESC LIMIT :size OFFSET :start")
    List<AddressFault> open(long personId, int size, long start);

    @Query("SELECT COUNT(*) FROM address_fault WHERE cleared_at IS NULL AND (:personId = 0 OR person_id = :personId)")
    long countOpen(long personId);
}
