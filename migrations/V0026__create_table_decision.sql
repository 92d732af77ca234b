CREATE TABLE decision (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    request_id      BIGINT        NOT NULL,
    round           INT           NOT NULL,
    department      VARCHAR(120)  NOT NULL,
    outcome         VARCHAR(32)   NOT NULL,
    explanation     VARCHAR(4000) NOT NULL,
    conditions      VARCHAR(2000) NULL,
    ends_on         DATE          NULL,
    decided_by      BIGINT        NOT NULL,
    decided_by_name VARCHAR(160)  NOT NULL,
    decided_at      DATETIME(6)   NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (id),
    UNIQUE KEY uq_decision_round (request_id, round, department),
    CONSTRAINT fk_decision_request FOREIGN KEY (request_id) REFERENCES account_request (id),
    CONSTRAINT ck_decision_outcome CHECK (outcome IN ('APPROVED', 'APPROVED_WITH_CONDITIONS', 'MORE_INFORMATION_ASKED', 'REJECTED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
