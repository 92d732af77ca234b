package nl.accountregister.intake;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RequesterRepository extends GenericRepository<Requester, Long> {

    Optional<Requester> findById(long id);
}
