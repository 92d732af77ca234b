package nl.accountregister.officer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

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

    void deleteByRowIdIn(Collection<Long> rowIds);
}
