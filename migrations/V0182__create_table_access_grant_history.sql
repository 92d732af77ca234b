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
