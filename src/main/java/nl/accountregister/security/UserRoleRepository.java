package nl.accountregister.security;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserRoleRepository extends GenericRepository<UserRole, Long> {

    void saveAll(List<UserRole> roles);

    List<UserRole> findByUserId(long userId);

    List<UserRole> findAll();

    void deleteByUserId(long userId);
}
