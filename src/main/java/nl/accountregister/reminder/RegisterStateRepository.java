package nl.accountregister.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RegisterStateRepository extends GenericRepository<RegisterState, String> {

    Optional<RegisterState> findByName(String name);

    /** 1 when the name was not there yet, else 0. */
    @Query("INSERT IGNORE INTO register_state (name, content) VALUES (:name, :content)")
    int insertOnce(String name, String content);

    /** 1 when what was there is smaller, as text; else 0, and nothing changes. */
    @Query("UPDATE register_state SET content = :content WHERE name = :name AND content < :content")
    int raise(String name, String content);

    @Query("UPDATE register_state SET content = :content WHERE name = :name")
    int put(String name, String content);
}
