-- subject_id: the account of a review, the row of review_action of an action. tell_from: not before this day.
CREATE TABLE reminder (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    kind       VARCHAR(8)  NOT NULL,
    subject_id BIGINT      NOT NULL,
    account_id BIGINT      NOT NULL,
    due_on     DATE        NOT NULL,
    step       INT         NOT NULL,
    status     VARCHAR(8)  NOT NULL,
    tell_from  DATE        NOT NULL,
    planned_on DATE        NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    CONSTRAINT pk_reminder_id PRIMARY KEY (id),
    UNIQUE KEY uq_reminder_once (kind, subject_id, due_on, step),
    KEY ix_reminder_account (account_id),
    KEY ix_reminder_status (status, id),
    CONSTRAINT fk_reminder_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ck_reminder_kind CHECK (kind IN ('REVIEW', 'ACTION')),
    CONSTRAINT ck_reminder_status CHECK (status IN ('OPEN', 'TOLD', 'PASSED', 'DROPPED', 'NOBODY'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
