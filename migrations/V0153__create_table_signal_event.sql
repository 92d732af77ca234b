-- What happened to a signal, in order; code is the outcome, the result or the step, on_day the day that it is about.
CREATE TABLE signal_event (
    id        BIGINT        NOT NULL AUTO_INCREMENT,
    signal_id BIGINT        NOT NULL,
    kind      VARCHAR(24)   NOT NULL,
    at_moment DATETIME(6)   NOT NULL,
    by_name   VARCHAR(200)  NULL,
    code      VARCHAR(32)   NULL,
    on_day    DATE          NULL,
    words     VARCHAR(4000) NULL,
    CONSTRAINT pk_signal_event PRIMARY KEY (id),
    KEY ix_signal_event_signal (signal_id, id),
    CONSTRAINT fk_signal_event_signal FOREIGN KEY (signal_id) REFERENCES signal_entry (id),
    CONSTRAINT ck_signal_event_kind CHECK (kind IN ('RECEIVED', 'JUDGED', 'TAKEDOWN', 'REQUESTED', 'REMARK', 'CLOSED', 'REOPENED', 'REMINDED', 'ERASED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
