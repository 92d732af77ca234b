CREATE TABLE person_import (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    file_name    VARCHAR(200) NOT NULL,
    sha256       CHAR(64)     NOT NULL,
    size_bytes   INT          NOT NULL,
    shown_digest CHAR(64)     NOT NULL,
    status       VARCHAR(16)  NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    created_by   VARCHAR(200) NOT NULL,
    applied_at   DATETIME(6)  NULL,
    applied_by   VARCHAR(200) NULL,
    content      LONGBLOB     NULL,
    CONSTRAINT pk_person_import PRIMARY KEY (id),
    KEY ix_person_import_created (created_at),
    CONSTRAINT ck_person_import_status CHECK (status IN ('TRIAL', 'APPLIED', 'LAPSED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
