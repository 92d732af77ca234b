CREATE TABLE publication (
    id                BIGINT       NOT NULL AUTO_INCREMENT,
    account_id        BIGINT       NOT NULL,
    published_on      DATE         NOT NULL,
    what              VARCHAR(500) NOT NULL,
    link              VARCHAR(500) NULL,
    published_by      BIGINT       NULL,
    published_by_name VARCHAR(200) NOT NULL,
    recorded_at       DATETIME(6)  NOT NULL,
    recorded_by       BIGINT       NULL,
    removed           BOOLEAN      NOT NULL,
    version           INT          NOT NULL,
    CONSTRAINT pk_publication PRIMARY KEY (id),
    CONSTRAINT fk_publication_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_publication_person FOREIGN KEY (published_by) REFERENCES person (id),
    KEY ix_publication_account (account_id, published_on, id),
    KEY ix_publication_day (published_on, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
