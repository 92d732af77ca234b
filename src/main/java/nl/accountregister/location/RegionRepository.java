package nl.accountregister.location;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RegionRepository extends GenericRepository<Region, Long> {

    Region save(Region region);

    List<Region> findAllOrderByName();
}
