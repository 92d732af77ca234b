CREATE TABLE exemption (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    situation         VARCHAR(120)  NOT NULL,
    kind              VARCHAR(32)   NOT NULL,
    account_id        BIGINT        NULL,
    person_id         BIGINT        NULL,
    reason            VARCHAR(2000) NOT NULL,
    ends_on           DATE          NOT NULL,
    granted_by        BIGINT        NULL,
    granted_by_name   VARCHAR(200)  NOT NULL,
    granted_at        DATETIME(6)   NOT NULL,
    withdrawn_by_name VARCHAR(200)  NULL,
    withdrawn_at      DATETIME(6)   NULL,
    CONSTRAINT pk_exemption PRIMARY KEY (id),
    KEY ix_exemption_situation (situation, ends_on),
    KEY ix_exemption_account (account_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
