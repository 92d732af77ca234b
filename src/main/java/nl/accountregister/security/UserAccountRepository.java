package nl.accountregister.security;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface UserAccountRepository extends GenericRepository<UserAccount, Long> {

    UserAccount save(UserAccount user);

    UserAccount update(UserAccount user);

    Optional<UserAccount> findById(long id);

    Optional<UserAccount> findByUsername(String username);

    /** A user who may sign in on that day: a medewerker who has left may not any more. */
    @Query("""
        SELECT u.* FROM user_account u LEFT JOIN person p ON p.id = u.person_id
        WHERE u.id = :id AND u.active = TRUE
          AND (p.id IS NULL OR (p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)))""")
    Optional<UserAccount> findPresent(long id, LocalDate day);

    /** Someone who sees all accounts and may sign in on that day; empty when there is nobody. */
    @Query("""
        SELECT u.id FROM user_account u JOIN user_role r ON r.user_id = u.id AND r.role = 'COMMUNICATIONS' LEFT JOIN person p ON p.id = u.person_id
        WHERE u.active = TRUE AND (p.id IS NULL OR (p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)))
        ORDER BY u.id LIMIT 1""")
    Optional<Long> someoneWhoSeesAll(LocalDate day);

    /** Users of a medewerker, the oldest first. */
    @Query("SELECT u.id FROM user_account u WHERE u.person_id = :personId AND u.active = TRUE ORDER BY u.id LIMIT 10")
    List<Long> idsOfPerson(long personId);

    List<UserAccount> findAllOrderByName();

    @Query("""
        SELECT u.* FROM user_account u JOIN user_role r ON r.user_id = u.id AND r.role = 'COMMUNICATIONS'
        WHERE u.department = :department AND u.active = TRUE AND u.person_id IS NOT NULL ORDER BY u.name, u.id LIMIT 50""")
    List<UserAccount> deciders(String department);

    long count();
}
