package nl.accountregister.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<Account, Long> {

    Account save(Account account);

    Account update(Account account);

    Optional<Account> findById(long id);

    @Query("SELECT * FROM account WHERE id = :id FOR UPDATE")
    Optional<Account> lock(long id);

    @Query("SELECT * FROM account WHERE identity_key = :identityKey AND status <> 'CLOSED'")
    Optional<Account> openWith(String identityKey);

    @Query("SELECT * FROM account WHERE location_id = :locationId AND platform = :platform AND status <> 'CLOSED' ORDER BY name, id")
    List<Account> openOn(long locationId, String platform);

    @Query("SELECT * FROM account WHERE location_id = :locationId AND status <> 'CLOSED' ORDER BY id FOR UPDATE")
    List<Account> lockOpenAt(long locationId);

    @Query("SELECT p.id FROM person p WHERE EXISTS (SELECT 1 FROM account a WHERE a.owner_id = p.id) ORDER BY p.name, p.id LIMIT :most")
    List<Long> ownerIds(int most);

    @Query("""
        SELECT * FROM account WHERE owner_id = :personId OR deputy_id = :personId
        ORDER BY CASE status WHEN 'CLOSED' THEN 1 ELSE 0 END, LOWER(name), id LIMIT 200""")
    List<Account> ofPerson(long personId);
}
