CREATE TABLE leaving_task (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    leaving_id  BIGINT        NOT NULL,
    account_id  BIGINT        NOT NULL,
    kind        VARCHAR(16)   NOT NULL,
    status      VARCHAR(16)   NOT NULL,
    by_itself   BOOLEAN       NOT NULL,
    closed_at   DATETIME(6)   NULL,
    closed_by   VARCHAR(200)  NULL,
    note        VARCHAR(1000) NULL,
    CONSTRAINT pk_leaving_task PRIMARY KEY (id),
    UNIQUE KEY uq_leaving_task (leaving_id, account_id, kind),
    KEY ix_leaving_task_account (account_id, status),
    CONSTRAINT fk_leaving_task_leaving FOREIGN KEY (leaving_id) REFERENCES leaving (id),
    CONSTRAINT fk_leaving_task_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ck_leaving_task_kind CHECK (kind IN ('REMOVE', 'RECOVERY', 'TWO_FACTOR', 'OWNER', 'DEPUTY')),
    CONSTRAINT ck_leaving_task_status CHECK (status IN ('OPEN', 'DONE', 'WITHDRAWN'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
