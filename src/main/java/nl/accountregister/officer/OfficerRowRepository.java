package nl.accountregister.officer;

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
interface OfficerRowRepository extends GenericRepository<OfficerRow, Long> {

    OfficerRow save(OfficerRow row);

    void saveAll(List<OfficerRow> rows);

    void update(OfficerRow row);

    void deleteByIdIn(Collection<Long> ids);

    @Query("UPDATE officer_row SET valid_until = :last WHERE id = :id")
    void close(long id, LocalDate last);

    List<OfficerRow> findByCodeOrderByValidFrom(String code);

    @Query("SELECT * FROM officer_row WHERE valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day) ORDER BY position, code")
    List<OfficerRow> on(LocalDate day);

    /** What held on a day, as it was known just before a moment; ids are those of the history. */
    @Query("""
        SELECT id, code, position, tie, name_nl, name_en, valid_from, valid_until, recorded_at, recorded_by, reason FROM officer_row_history
        WHERE known_from < :end AND known_until >= :end AND valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day) ORDER BY position, code""")
    List<OfficerRow> known(LocalDate day, Instant end);

    /** Every row of an officer, as it was known just before a moment; ids are those of the history. */
    @Query("""
        SELECT id, code, position, tie, name_nl, name_en, valid_from, valid_until, recorded_at, recorded_by, reason FROM officer_row_history
        WHERE code = :code AND known_from < :end AND known_until >= :end ORDER BY valid_from""")
    List<OfficerRow> knownOf(String code, Instant end);

    /** The last moment, from this one on, at which something was written down of an officer. */
    @Query("""
        SELECT MAX(CASE WHEN known_until < '9999-12-31' AND known_until >= known_from THEN known_until ELSE known_from END)
        FROM officer_row_history WHERE code = :code AND (known_from >= :end OR known_until >= :end AND known_until < '9999-12-31')""")
    Optional<Instant> knownSince(String code, Instant end);

    @Query("SELECT MIN(valid_from) FROM officer_row WHERE valid_from > :day")
    Optional<LocalDate> nextBeginning(LocalDate day);

    @Query("SELECT MIN(valid_until) FROM officer_row WHERE valid_until >= :day")
    Optional<LocalDate> nextEnd(LocalDate day);

    /** Makes room below a place in the table, in every version alike, so that their order stays what it was. */
    @Query("UPDATE officer_row SET position = position + :room WHERE position > :position")
    void makeRoom(int position, int room);
}
