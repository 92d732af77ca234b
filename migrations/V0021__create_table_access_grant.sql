CREATE TABLE access_grant (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    person_id  BIGINT      NOT NULL,
    role       VARCHAR(16) NOT NULL,
    since      DATE        NOT NULL,
    granted_by BIGINT      NULL,
    ended_on   DATE        NULL,
    ended_by   BIGINT      NULL,
    CONSTRAINT pk_access_grant PRIMARY KEY (id),
    CONSTRAINT fk_access_grant_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_access_grant_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT ck_access_grant_role CHECK (role IN ('ADMIN', 'EDITOR', 'MODERATOR', 'ADVERTISER', 'ANALYST'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
