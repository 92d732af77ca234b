CREATE TABLE user_role (
    id      BIGINT      NOT NULL AUTO_INCREMENT,
    user_id BIGINT      NOT NULL,
    role    VARCHAR(24) NOT NULL,
    CONSTRAINT pk_user_role PRIMARY KEY (id),
    UNIQUE KEY uq_user_role (user_id, role),
    CONSTRAINT fk_user_role_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT ck_user_role_role CHECK (role IN ('REQUESTER', 'COMMUNICATIONS', 'AUDITOR', 'ADMINISTRATOR'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
