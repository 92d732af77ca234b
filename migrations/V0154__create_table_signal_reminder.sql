-- A step of a date is taken once, ever.
CREATE TABLE signal_reminder (
    id        BIGINT      NOT NULL AUTO_INCREMENT,
    signal_id BIGINT      NOT NULL,
    due_on    DATE        NOT NULL,
    step      INT         NOT NULL,
    taken_at  DATETIME(6) NOT NULL,
    CONSTRAINT pk_signal_reminder PRIMARY KEY (id),
    UNIQUE KEY uq_signal_reminder (signal_id, due_on, step),
    CONSTRAINT fk_signal_reminder_signal FOREIGN KEY (signal_id) REFERENCES signal_entry (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
