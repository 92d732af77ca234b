package nl.accountregister.evidence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SampleNoteRepository extends GenericRepository<SampleNote, Long> {

    SampleNote save(SampleNote note);

    /** The last of each of these items. */
    @Query("""
        SELECT * FROM sample_note WHERE id IN (SELECT MAX(n.id) FROM sample_note n WHERE n.control = :control AND n.as_of = :asOf AND n.item IN (:items)
        GROUP BY n.item)""")
    List<SampleNote> last(Control control, LocalDate asOf, Collection<String> items);

    @Query("SELECT * FROM sample_note WHERE control = :control AND as_of = :asOf AND item = :item ORDER BY id DESC LIMIT 50")
    List<SampleNote> of(Control control, LocalDate asOf, String item);
}
