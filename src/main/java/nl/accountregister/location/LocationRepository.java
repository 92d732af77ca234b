package nl.accountregister.location;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LocationRepository extends GenericRepository<Location, Long> {

    Location save(Location location);

    Optional<Location> findById(long id);

    List<Location> findAllOrderByName();
}
