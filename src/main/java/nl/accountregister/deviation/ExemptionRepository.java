package nl.accountregister.deviation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ExemptionRepository extends GenericRepository<Exemption, Long> {

    Exemption save(Exemption exemption);

    List<Exemption> findBySituationOrderByIdDesc(String situation);

    @Query("SELECT * FROM exemption WHERE account_id = :accountId ORDER BY id DESC LIMIT :most")
    List<Exemption> ofAccount(long accountId, int most);

    @Query("UPDATE exemption SET withdrawn_by_name = :name, withdrawn_at = :at WHERE id = :id AND withdrawn_at IS NULL")
    int withdraw(long id, String name, Instant at);
}
