CREATE TABLE account_condition (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    account_id BIGINT        NOT NULL,
    text       VARCHAR(2000) NOT NULL,
    ends_on    DATE          NULL,
    created_at DATETIME(6)   NOT NULL,
    CONSTRAINT pk_account_condition PRIMARY KEY (id),
    CONSTRAINT fk_account_condition_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
