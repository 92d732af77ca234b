package nl.accountregister.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import nl.accountregister.organisation.AccessRole;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccessGrantRepository extends GenericRepository<AccessGrant, Long> {

    AccessGrant save(AccessGrant grant);

    Optional<AccessGrant> findById(long id);

    @Query("""
        SELECT g.id, g.person_id, p.name AS person_name, g.role, g.since, u.name AS granted_by_name, g.ended_on
        FROM access_grant g JOIN person p ON p.id = g.person_id LEFT JOIN user_account u ON u.id = g.granted_by WHERE g.account_id = :accountId
        ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, p.name, g.id""")
    List<GrantRow> rowsOf(long accountId);

    /** The rights as the register knew them just before a moment, with the names of then. */
    @Query("""
        SELECT g.access_grant_id AS id, g.person_id, COALESCE(h.name, p.name) AS person_name, g.role, g.since, NULL AS granted_by_name, g.ended_on
        FROM access_grant_history g JOIN person p ON p.id = g.person_id
          LEFT JOIN person_history h ON h.person_id = g.person_id AND h.known_from < :end AND h.known_until >= :end
        WHERE g.account_id = :accountId AND g.known_from < :end AND g.known_until >= :end
        ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, COALESCE(h.name, p.name), g.access_grant_id""")
    List<GrantRow> rowsBefore(long accountId, Instant end);

    @Query("SELECT COUNT(*) FROM access_grant WHERE account_id = :accountId AND person_id = :personId AND role = :role AND (ended_on IS NULL OR ended_on > :day)")
    long open(long accountId, long personId, AccessRole role, LocalDate day);

    @Query("""
        SELECT COUNT(DISTINCT g.person_id) FROM access_grant g JOIN person p ON p.id = g.person_id
        WHERE g.account_id = :accountId AND g.role = 'ADMIN' AND g.since <= :day AND (g.ended_on IS NULL OR g.ended_on >= :day)
        AND p.in_service_from <= :day AND (p.in_service_until IS NULL OR p.in_service_until >= :day)""")
    long adminsInService(long accountId, LocalDate day);

    @Query("UPDATE access_grant SET ended_on = :endedOn, ended_by = :endedBy, ended_by_leaving = FALSE WHERE id = :id AND (ended_on IS NULL OR ended_on > :endedOn)")
    int end(long id, LocalDate endedOn, @Nullable Long endedBy);

    /** What holds on a day or, for a right that was ended for a later day, still does. */
    @Query("SELECT * FROM access_grant WHERE account_id = :accountId AND person_id = :personId AND (ended_on IS NULL OR ended_on > :day) ORDER BY id")
    List<AccessGrant> holding(long accountId, long personId, LocalDate day);

    @Query("""
        SELECT g.id, g.account_id, a.name AS account_name, a.platform, g.role, g.since, g.ended_on
        FROM access_grant g JOIN account a ON a.id = g.account_id WHERE g.person_id = :personId
        ORDER BY CASE WHEN g.ended_on IS NULL THEN 0 ELSE 1 END, LOWER(a.name), g.id LIMIT 200""")
    List<PersonGrantRow> rowsOfPerson(long personId);

    @Query("""
        SELECT g.id, g.account_id, a.name AS account_name, a.platform, g.role, g.since, g.ended_on
        FROM access_grant g JOIN account a ON a.id = g.account_id
        WHERE g.person_id = :personId AND (g.ended_on IS NULL OR g.ended_by_leaving = TRUE) ORDER BY g.id""")
    List<PersonGrantRow> endingWithService(long personId);

    @Query("""
        SELECT g.id, g.account_id, a.name AS account_name, a.platform, g.role, g.since, g.ended_on
        FROM access_grant g JOIN account a ON a.id = g.account_id
        WHERE g.person_id = :personId AND g.ended_by_leaving = TRUE ORDER BY g.id""")
    List<PersonGrantRow> endedByLeaving(long personId);

    /** A right that began after the last day ends on the day on which it began. */
    @Query("""
        UPDATE access_grant SET ended_on = CASE WHEN since > :lastDay THEN since ELSE :lastDay END, ended_by = :endedBy, ended_by_leaving = TRUE
        WHERE person_id = :personId AND (ended_on IS NULL OR ended_by_leaving = TRUE)""")
    void endWithService(long personId, LocalDate lastDay, @Nullable Long endedBy);

    @Query("UPDATE access_grant SET ended_on = NULL, ended_by = NULL, ended_by_leaving = FALSE WHERE person_id = :personId AND ended_by_leaving = TRUE")
    void restore(long personId);

    @Query("""
        UPDATE access_grant SET ended_on = CASE WHEN ended_on > :day THEN :day ELSE ended_on END, ended_by_leaving = FALSE, removed_at_leaving = TRUE
        WHERE account_id = :accountId AND person_id = :personId AND ended_by_leaving = TRUE""")
    int endForGood(long accountId, long personId, LocalDate day);

    @Query("""
        SELECT g.id, g.account_id, a.name AS account_name, a.platform, g.role, g.since, g.ended_on
        FROM access_grant g JOIN account a ON a.id = g.account_id
        WHERE g.account_id = :accountId AND g.person_id = :personId AND g.removed_at_leaving = TRUE ORDER BY g.id""")
    List<PersonGrantRow> removedAtLeaving(long accountId, long personId);

    @Query("UPDATE access_grant SET removed_at_leaving = FALSE WHERE person_id = :personId AND removed_at_leaving = TRUE")
    void forgetRemoved(long personId);

    /** The opposite of {@link #endForGood}: the leave alone ends them, with a last day. */
    @Query("""
        UPDATE access_grant SET ended_on = CASE WHEN since > :lastDay THEN since ELSE :lastDay END, ended_by_leaving = TRUE, removed_at_leaving = FALSE
        WHERE account_id = :accountId AND person_id = :personId AND removed_at_leaving = TRUE""")
    int endWithLeaving(long accountId, long personId, LocalDate lastDay);
}
