CREATE TABLE plan_document (
    version_id BIGINT      NOT NULL,
    language   CHAR(2)     NOT NULL,
    content    LONGBLOB    NOT NULL,
    sha256     CHAR(64)    NOT NULL,
    made_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_plan_document PRIMARY KEY (version_id, language),
    CONSTRAINT fk_plan_document_version FOREIGN KEY (version_id) REFERENCES plan_version (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
