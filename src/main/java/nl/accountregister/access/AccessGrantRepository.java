package nl.accountregister.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import nl.accountregister.organisation.AccessRole;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccessGrantRepository extends GenericRepository<AccessGrant, Long> {

    AccessGrant save(AccessGrant grant);

    Optional<AccessGrant> findById(long id);

    @Query("""
        SELECT g.id, g.person_id, p.name AS person_name, g.role, g.since, g.ended_on
        FROM access_grant g JOIN person p ON p.id = g.person_id WHERE g.account_id = :accountId
        ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, p.name, g.id""")
    List<GrantRow> rowsOf(long accountId);

    @Query("SELECT COUNT(*) FROM access_grant WHERE account_id = :accountId AND person_id = :personId AND role = :role AND ended_on IS NULL")
    long open(long accountId, long personId, AccessRole role);

    @Query("UPDATE access_grant SET ended_on = :endedOn, ended_by = :endedBy WHERE id = :id AND ended_on IS NULL")
    int end(long id, LocalDate endedOn, Long endedBy);

    @Query("""
        SELECT g.id, g.account_id, a.name AS account_name, a.platform, g.role, g.since, g.ended_on
        FROM access_grant g JOIN account a ON a.id = g.account_id WHERE g.person_id = :personId
        ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, LOWER(a.name), g.id LIMIT 200""")
    List<PersonGrantRow> rowsOfPerson(long personId);
}
