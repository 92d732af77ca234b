CREATE TABLE user_account (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    username      VARCHAR(64)  NOT NULL,
    name          VARCHAR(160) NOT NULL,
    person_id     BIGINT       NULL,
    password_hash VARCHAR(255) NOT NULL,
    active        BOOLEAN      NOT NULL,
    created_at    DATETIME(6)  NOT NULL,
    CONSTRAINT pk_user_account PRIMARY KEY (id),
    UNIQUE KEY uq_user_account_username (username),
    CONSTRAINT fk_user_account_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
