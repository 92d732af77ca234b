package nl.accountregister.security;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserAccountRepository extends GenericRepository<UserAccount, Long> {

    UserAccount save(UserAccount user);

    UserAccount update(UserAccount user);

    Optional<UserAccount> findById(long id);

    Optional<UserAccount> findByUsername(String username);

    List<UserAccount> findAllOrderByName();

    long count();
}
