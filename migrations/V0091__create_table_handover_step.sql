CREATE TABLE handover_step (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    handover_id BIGINT      NOT NULL,
    step        VARCHAR(16) NOT NULL,
    taken_at    DATETIME(6) NOT NULL,
    told        VARCHAR(1000) NOT NULL,
    CONSTRAINT pk_handover_step PRIMARY KEY (id),
    UNIQUE KEY uq_handover_step (handover_id, step),
    CONSTRAINT fk_handover_step_handover FOREIGN KEY (handover_id) REFERENCES handover (id),
    CONSTRAINT ck_handover_step CHECK (step IN ('REMINDER', 'MANAGER', 'COMMUNICATIONS'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
