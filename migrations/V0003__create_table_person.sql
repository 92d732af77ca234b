CREATE TABLE person (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    name             VARCHAR(160) NOT NULL,
    email            VARCHAR(254) NULL,
    in_service_from  DATE         NOT NULL,
    in_service_until DATE         NULL,
    CONSTRAINT pk_person PRIMARY KEY (id),
    UNIQUE KEY uq_person_email (email),
    KEY ix_person_name (name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
