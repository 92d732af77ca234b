CREATE TABLE sign_in_attempt (
    id           BIGINT      NOT NULL AUTO_INCREMENT,
    username     VARCHAR(64) NOT NULL,
    address      VARCHAR(64) NOT NULL,
    attempted_at DATETIME(6) NOT NULL,
    succeeded    BOOLEAN     NOT NULL,
    CONSTRAINT pk_sign_in_attempt PRIMARY KEY (id),
    KEY ix_sign_in_attempt_username (username, attempted_at),
    KEY ix_sign_in_attempt_address (address, attempted_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
