package nl.accountregister.account;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountConditionRepository extends GenericRepository<AccountCondition, Long> {

    AccountCondition save(AccountCondition condition);

    List<AccountCondition> findByAccountIdInOrderById(Collection<Long> accountIds);
}
