CREATE TABLE account_platform_id (
    account_id   BIGINT   NOT NULL,
    platform_key CHAR(64) NOT NULL,
    CONSTRAINT pk_account_platform_id PRIMARY KEY (account_id),
    UNIQUE KEY uq_account_platform_id_key (platform_key),
    CONSTRAINT fk_account_platform_id_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
