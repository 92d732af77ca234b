CREATE TABLE publication_log (
    account_id      BIGINT       NOT NULL,
    kept            BOOLEAN      NOT NULL,
    changed_at      DATETIME(6)  NOT NULL,
    changed_by_name VARCHAR(200) NOT NULL,
    CONSTRAINT pk_publication_log PRIMARY KEY (account_id),
    CONSTRAINT fk_publication_log_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
