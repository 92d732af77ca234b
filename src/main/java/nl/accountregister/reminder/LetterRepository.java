package nl.accountregister.reminder;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.core.annotation.Nullable;
import nl.accountregister.outbox.OutboxPast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LetterRepository extends GenericRepository<LetterRepository.Letter, Long> {

    /** A letter with its pages. */
    @MappedEntity("monthly_letter")
    record Letter(@Id @GeneratedValue @Nullable Long id, LocalDate monthFrom, long receiver, String receiverName, int accounts, Instant madeAt,
                  long messageId, byte[] pdf) {
    }

    Letter save(Letter letter);

    Optional<Letter> findById(long id);

    boolean existsByMonthFromAndReceiver(LocalDate monthFrom, long receiver);

    @Query("""
        SELECT b.id, b.month_from, b.receiver_name, b.accounts, b.made_at, m.status FROM monthly_letter b JOIN outbox_message m ON m.id = b.message_id
        ORDER BY b.month_from DESC, b.receiver_name, b.id LIMIT :size""")
    List<MonthlyLetter> latest(int size);

    /** Those that had been made before a moment, with the status that their mail had then. */
    @Query("SELECT b.id, b.month_from, b.receiver_name, b.accounts, b.made_at, " + OutboxPast.STATUS + " AS status FROM monthly_letter b"
        + " JOIN outbox_message m ON m.id = b.message_id WHERE b.made_at < :end ORDER BY b.month_from DESC, b.receiver_name, b.id LIMIT :size")
    List<MonthlyLetter> latestBefore(Instant end, int size);
}
