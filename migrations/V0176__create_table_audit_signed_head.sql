CREATE TABLE audit_signed_head (
    number    BIGINT      NOT NULL,
    seq       BIGINT      NOT NULL,
    hash      CHAR(64)    NOT NULL,
    at        DATETIME(6) NOT NULL,
    key_id    CHAR(16)    NOT NULL,
    signature CHAR(88)    NOT NULL,
    CONSTRAINT pk_audit_signed_head PRIMARY KEY (number)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
