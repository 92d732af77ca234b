package nl.accountregister.inventory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SavedViewRepository extends GenericRepository<SavedView, Long> {

    SavedView save(SavedView view);

    SavedView update(SavedView view);

    void deleteById(Long id);

    Optional<SavedView> findById(Long id);

    Optional<SavedView> findByOwnerIdAndName(long ownerId, String name);

    long countByOwnerId(long ownerId);

    @Query("SELECT * FROM saved_view WHERE owner_id = :userId OR shared = TRUE ORDER BY CASE WHEN owner_id = :userId THEN 0 ELSE 1 END, name, id LIMIT 500")
    List<SavedView> seenBy(long userId);
}
