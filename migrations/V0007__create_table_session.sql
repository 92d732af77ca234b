CREATE TABLE session (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    token_hash   CHAR(64)    NOT NULL,
    user_id      BIGINT      NOT NULL,
    form_token   CHAR(43)    NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    last_seen_at DATETIME(6) NOT NULL,
    expires_at   DATETIME(6) NOT NULL,
    revoked_at   DATETIME(6) NULL,
    CONSTRAINT pk_session PRIMARY KEY (id),
    UNIQUE KEY uq_session_token_hash (token_hash),
    CONSTRAINT fk_session_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    KEY ix_session_expires_at (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
