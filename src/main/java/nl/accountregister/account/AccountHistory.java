package nl.accountregister.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Geschiedenis: every version of an account with the period in which the register knew it so, names as they were. An
 * inventory on a peildatum is a query on it.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountHistory extends GenericRepository<Account, Long> {

    /** The end of the version that holds now; a day without a time, since a colon would name a parameter. */
    String FOREVER = "9999-12-31";

    @Query("UPDATE account_history SET known_until = :at WHERE account_id = :accountId AND known_until = '" + FOREVER + "'")
    void close(long accountId, Instant at);

    @Query("""
        INSERT INTO account_history (account_id, version, known_from, known_until, platform, kind, name, url, handle, platform_ref, status,
            status_reason, location_id, subject, owner_id, deputy_id, departments, visibility, audience, two_factor, recovery_mailbox,
            review_interval_months, next_review_on, last_review_on, high_risk, review_anchor_day, location_name, owner_name, deputy_name)
        SELECT a.id, a.version, :at, '""" + FOREVER + """
        ', a.platform, a.kind, a.name, a.url, a.handle, a.platform_ref, a.status,
            a.status_reason, a.location_id, a.subject, a.owner_id, a.deputy_id, a.departments, a.visibility, a.audience, a.two_factor,
            a.recovery_mailbox, a.review_interval_months, a.next_review_on, a.last_review_on, a.high_risk, a.review_anchor_day, l.name, o.name, d.name
        FROM account a JOIN person o ON o.id = a.owner_id LEFT JOIN person d ON d.id = a.deputy_id LEFT JOIN location l ON l.id = a.location_id
        WHERE a.id = :accountId""")
    void open(long accountId, Instant at);

    /** The same for many new accounts. */
    @Query("""
        INSERT INTO account_history (account_id, version, known_from, known_until, platform, kind, name, url, handle, platform_ref, status,
            status_reason, location_id, subject, owner_id, deputy_id, departments, visibility, audience, two_factor, recovery_mailbox,
            review_interval_months, next_review_on, last_review_on, high_risk, review_anchor_day, location_name, owner_name, deputy_name)
        SELECT a.id, a.version, :at, '""" + FOREVER + """
        ', a.platform, a.kind, a.name, a.url, a.handle, a.platform_ref, a.status,
            a.status_reason, a.location_id, a.subject, a.owner_id, a.deputy_id, a.departments, a.visibility, a.audience, a.two_factor,
            a.recovery_mailbox, a.review_interval_months, a.next_review_on, a.last_review_on, a.high_risk, a.review_anchor_day, l.name, o.name, d.name
        FROM account a JOIN person o ON o.id = a.owner_id LEFT JOIN person d ON d.id = a.deputy_id LEFT JOIN location l ON l.id = a.location_id
        WHERE a.id IN (:accountIds)""")
    void openAll(Collection<Long> accountIds, Instant at);

    /** The same for many accounts that are taken away: what the register knew of them ends now, and stays. */
    @Query("UPDATE account_history SET known_until = :at WHERE account_id IN (:accountIds) AND known_until = '" + FOREVER + "'")
    void closeAll(Collection<Long> accountIds, Instant at);

    /** A version as it was; what history does not keep (the identity, the request) is empty, and moments are those of the version. */
    @Query("""
        SELECT account_id AS id, platform, kind, name, url, handle, platform_ref, status, status_reason, location_id, subject, owner_id,
            deputy_id, departments, visibility, audience, two_factor, recovery_mailbox, review_interval_months, next_review_on,
            last_review_on, known_from AS status_since, NULL AS identity_key, NULL AS request_id, known_from AS registered_at,
            high_risk, review_anchor_day, version
        FROM account_history WHERE account_id = :accountId AND version = :version""")
    Optional<Account> version(long accountId, int version);

    /** The account as the register knew it just before a moment; empty when it did not know it yet. */
    @Query("""
        SELECT h.account_id AS id, h.platform, h.kind, h.name, h.url, h.handle, h.platform_ref, h.status, h.status_reason, h.location_id, h.subject,
            h.owner_id, h.deputy_id, h.departments, h.visibility, h.audience, h.two_factor, h.recovery_mailbox, h.review_interval_months,
            h.next_review_on, h.last_review_on, COALESCE((SELECT MAX(b.known_until) FROM account_history b WHERE b.account_id = h.account_id
                AND b.known_from < h.known_from AND b.status <> h.status), a.registered_at) AS status_since,
            a.identity_key, a.request_id, a.registered_at, h.high_risk, h.review_anchor_day, h.version
        FROM account_history h JOIN account a ON a.id = h.account_id
        WHERE h.account_id = :accountId AND h.known_from < :end AND h.known_until >= :end""")
    Optional<Account> before(long accountId, Instant end);
}
