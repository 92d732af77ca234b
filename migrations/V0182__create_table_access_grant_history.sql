-- What was there before this was kept counts as known since its first day, and its end since its last.
CREATE TABLE access_grant_history (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    access_grant_id BIGINT      NOT NULL,
    known_from      DATETIME(6) NOT NULL,
    known_until     DATETIME(6) NOT NULL,
    account_id      BIGINT      NOT NULL,
    person_id       BIGINT      NOT NULL,
    role            VARCHAR(16) NOT NULL,
    since           DATE        NOT NULL,
    ended_on        DATE        NULL,
    CONSTRAINT pk_access_grant_history PRIMARY KEY (id),
    KEY ix_access_grant_history_account (account_id, known_until),
    KEY ix_access_grant_history_person (person_id, known_until),
    KEY ix_access_grant_history_until (known_until, known_from, since)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

INSERT INTO access_grant_history (access_grant_id, known_from, known_until, account_id, person_id, role, since, ended_on)
SELECT g.id, CAST(g.since AS DATETIME), CASE WHEN g.ended_on < CURRENT_DATE THEN CAST(g.ended_on AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    g.account_id, g.person_id, g.role, g.since, CASE WHEN g.ended_on >= CURRENT_DATE THEN g.ended_on END
FROM access_grant g;
INSERT INTO access_grant_history (access_grant_id, known_from, known_until, account_id, person_id, role, since, ended_on)
SELECT g.id, CAST(g.ended_on AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', g.account_id, g.person_id, g.role, g.since, g.ended_on
FROM access_grant g WHERE g.ended_on < CURRENT_DATE;
