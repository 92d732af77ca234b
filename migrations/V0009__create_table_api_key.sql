CREATE TABLE api_key (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    key_hash   CHAR(64)     NOT NULL,
    name       VARCHAR(120) NOT NULL,
    user_id    BIGINT       NOT NULL,
    created_at DATETIME(6)  NOT NULL,
    created_by BIGINT       NOT NULL,
    revoked_at DATETIME(6)  NULL,
    CONSTRAINT pk_api_key PRIMARY KEY (id),
    UNIQUE KEY uq_api_key_key_hash (key_hash),
    CONSTRAINT fk_api_key_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT fk_api_key_created_by FOREIGN KEY (created_by) REFERENCES user_account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
