-- What the register knew of the tasks of a leave, and from when until when.
CREATE TABLE leaving_task_history (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    leaving_task_id BIGINT      NOT NULL,
    known_from      DATETIME(6) NOT NULL,
    known_until     DATETIME(6) NOT NULL,
    leaving_id      BIGINT      NOT NULL,
    status          VARCHAR(16) NOT NULL,
    CONSTRAINT pk_leaving_task_history PRIMARY KEY (id),
    KEY ix_leaving_task_history_task (leaving_task_id, known_until),
    KEY ix_leaving_task_history_leaving (leaving_id, known_until),
    KEY ix_leaving_task_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
