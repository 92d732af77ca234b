package nl.accountregister.intake;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountIntakeRepository extends GenericRepository<AccountIntake, Long> {

    AccountIntake save(AccountIntake intake);

    List<AccountIntake> findByAccountIdOrderByIdDesc(long accountId);
}
