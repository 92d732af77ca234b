package nl.accountregister.officer;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OfficerRowRepository extends GenericRepository<OfficerRow, Long> {

    OfficerRow save(OfficerRow row);

    void saveAll(List<OfficerRow> rows);

    void update(OfficerRow row);

    List<OfficerRow> findByCodeOrderByValidFrom(String code);

    @Query("SELECT * FROM officer_row WHERE valid_from <= :day AND (valid_until IS NULL OR valid_until >= :day) ORDER BY position, code")
    List<OfficerRow> on(LocalDate day);

    /** Makes room below a place in the table, in every version alike, so that their order stays what it was. */
    @Query("UPDATE officer_row SET position = position + :room WHERE position > :position")
    void makeRoom(int position, int room);
}
