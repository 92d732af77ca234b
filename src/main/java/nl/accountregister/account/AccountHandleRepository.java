package nl.accountregister.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountHandleRepository extends GenericRepository<AccountHandle, Long> {

    AccountHandle save(AccountHandle handle);

    List<AccountHandle> findByAccountIdOrderByUsedUntilDesc(long accountId);

    List<AccountHandle> findByAccountIdIn(Collection<Long> accountIds);
}
