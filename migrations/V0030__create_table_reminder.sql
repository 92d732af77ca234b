CREATE TABLE reminder (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    account_id BIGINT      NOT NULL,
    due_on     DATE        NOT NULL,
    step       INT         NOT NULL,
    planned_on DATE        NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_reminder PRIMARY KEY (id),
    UNIQUE KEY uq_reminder_step (account_id, due_on, step),
    CONSTRAINT fk_reminder_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
