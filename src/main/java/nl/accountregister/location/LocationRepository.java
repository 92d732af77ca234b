package nl.accountregister.location;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LocationRepository extends GenericRepository<Location, Long> {

    Location save(Location location);

    Location update(Location location);

    Optional<Location> findById(long id);

    @Query("SELECT * FROM location WHERE id = :id FOR UPDATE")
    Optional<Location> lock(long id);

    /** @param name in small letters */
    @Query("SELECT * FROM location WHERE LOWER(name) = :name LIMIT 1")
    Optional<Location> withName(String name);

    List<Location> findAllOrderByName();
}
