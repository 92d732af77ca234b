CREATE TABLE account_handle (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    account_id   BIGINT       NOT NULL,
    handle       VARCHAR(200) NULL,
    url          VARCHAR(500) NOT NULL,
    identity_key CHAR(64)     NOT NULL,
    used_until   DATE         NOT NULL,
    CONSTRAINT pk_account_handle PRIMARY KEY (id),
    CONSTRAINT fk_account_handle_account FOREIGN KEY (account_id) REFERENCES account (id),
    KEY ix_account_handle_identity (identity_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
