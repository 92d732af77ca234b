CREATE TABLE plan_version (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    plan_id      BIGINT       NOT NULL,
    number       INT          NOT NULL,
    form_version INT          NOT NULL,
    answers      LONGTEXT     NOT NULL,
    status       VARCHAR(16)  NOT NULL,
    created_by   VARCHAR(160) NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    decided_by   VARCHAR(160) NULL,
    decided_at   DATETIME(6)  NULL,
    CONSTRAINT pk_plan_version PRIMARY KEY (id),
    UNIQUE KEY uq_plan_version_number (plan_id, number),
    CONSTRAINT fk_plan_version_plan FOREIGN KEY (plan_id) REFERENCES management_plan (id),
    CONSTRAINT ck_plan_version_status CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'RETURNED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
