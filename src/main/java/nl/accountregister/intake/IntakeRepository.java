package nl.accountregister.intake;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface IntakeRepository extends GenericRepository<Intake, Long> {

    Intake save(Intake intake);

    List<Intake> findByRequestIdOrderById(long requestId);
}
