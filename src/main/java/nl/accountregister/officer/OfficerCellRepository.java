package nl.accountregister.officer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficerCellRepository extends GenericRepository<OfficerCell, Long> {

    void saveAll(List<OfficerCell> cells);

    @Query("""
        SELECT c.* FROM officer_cell c JOIN officer_row r ON r.id = c.row_id
        WHERE r.valid_from <= :day AND (r.valid_until IS NULL OR r.valid_until >= :day) ORDER BY c.row_id, c.position""")
    List<OfficerCell> on(LocalDate day);

    @Query("SELECT c.* FROM officer_cell c JOIN officer_row r ON r.id = c.row_id WHERE r.code = :code ORDER BY c.row_id, c.position")
    List<OfficerCell> of(String code);

    /** The cells of the rows that held on a day, as they were known just before a moment; row ids are those of the history. */
    @Query("""
        SELECT c.id, c.version_id AS row_id, c.col, c.position, c.kind, c.platform, c.role, c.provisional, c.optional_after_intake
        FROM officer_cell_history c JOIN officer_row_history r ON r.id = c.version_id
        WHERE r.known_from < :end AND r.known_until >= :end AND r.valid_from <= :day AND (r.valid_until IS NULL OR r.valid_until >= :day)
        ORDER BY c.version_id, c.position""")
    List<OfficerCell> known(LocalDate day, Instant end);

    /** The cells of an officer's rows, as they were known just before a moment; row ids are those of the history. */
    @Query("""
        SELECT c.id, c.version_id AS row_id, c.col, c.position, c.kind, c.platform, c.role, c.provisional, c.optional_after_intake
        FROM officer_cell_history c JOIN officer_row_history r ON r.id = c.version_id
        WHERE r.code = :code AND r.known_from < :end AND r.known_until >= :end ORDER BY c.version_id, c.position""")
    List<OfficerCell> knownOf(String code, Instant end);

    void deleteByRowIdIn(Collection<Long> rowIds);
}
