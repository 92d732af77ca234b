CREATE TABLE officer (
    id      BIGINT      NOT NULL AUTO_INCREMENT,
    code    VARCHAR(64) NOT NULL,
    version INT         NOT NULL,
    CONSTRAINT pk_officer PRIMARY KEY (id),
    UNIQUE KEY uq_officer_code (code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
