package nl.accountregister.intake;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DecisionRepository extends GenericRepository<Decision, Long> {

    Decision save(Decision decision);

    List<Decision> findByRequestIdOrderById(long requestId);

    List<Decision> findByRequestIdInOrderById(Collection<Long> requestIds);
}
