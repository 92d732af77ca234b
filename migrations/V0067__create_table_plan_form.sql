CREATE TABLE plan_form (
    form_id VARCHAR(64) NOT NULL,
    version INT         NOT NULL,
    content LONGTEXT    NOT NULL,
    kept_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_plan_form PRIMARY KEY (form_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
