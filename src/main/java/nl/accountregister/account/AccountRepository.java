package nl.accountregister.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.Collection;
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

    /** Of the accounts that had this address before, the one that is not closed. */
    @Query("""
        SELECT a.* FROM account a WHERE a.status <> 'CLOSED' AND a.id <> :self
            AND EXISTS (SELECT 1 FROM account_handle h WHERE h.account_id = a.id AND h.identity_key = :identityKey) ORDER BY a.id LIMIT 1""")
    Optional<Account> openFormerlyAt(String identityKey, long self);

    /** Every account has the mark of its name. */
    @Query("""
        SELECT * FROM account a WHERE a.id > :after
            AND NOT EXISTS (SELECT 1 FROM account_mark m WHERE m.account_id = a.id AND m.kind = 'NAME') ORDER BY a.id LIMIT :most""")
    List<Account> withoutMarks(long after, int most);

    List<Account> findByIdIn(Collection<Long> ids);

    @Query("SELECT * FROM account WHERE identity_key IN (:identityKeys) ORDER BY id")
    List<Account> withIdentity(Collection<String> identityKeys);

    @Query("SELECT * FROM account WHERE id IN (:ids) ORDER BY id FOR UPDATE")
    List<Account> lockAll(Collection<Long> ids);

    @Query("DELETE FROM account WHERE id IN (:ids)")
    int delete(Collection<Long> ids);

    @Query("SELECT * FROM account WHERE location_id IN (:locationIds) AND status <> 'CLOSED'")
    List<Account> openAt(Collection<Long> locationIds);

    @Query("SELECT * FROM account WHERE location_id = :locationId AND status <> 'CLOSED' ORDER BY id FOR UPDATE")
    List<Account> lockOpenAt(long locationId);

    @Query("SELECT p.id FROM person p WHERE EXISTS (SELECT 1 FROM account a WHERE a.owner_id = p.id) ORDER BY p.name, p.id LIMIT :most")
    List<Long> ownerIds(int most);

    @Query("""
        SELECT * FROM account WHERE owner_id = :personId OR deputy_id = :personId
        ORDER BY CASE status WHEN 'CLOSED' THEN 1 ELSE 0 END, LOWER(name), id LIMIT 200""")
    List<Account> ofPerson(long personId);
}
