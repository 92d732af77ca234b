package nl.accountregister.location;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RegionRepository extends GenericRepository<Region, Long> {

    Region save(Region region);

    Optional<Region> findById(long id);

    /** @param name in small letters */
    @Query("SELECT * FROM region WHERE LOWER(name) = :name LIMIT 1")
    Optional<Region> withName(String name);

    List<Region> findAllOrderByName();
}
