-- The versions of the treatment of a signal. complete is false for what was put together from events that do not tell everything.
CREATE TABLE signal_case_history (
    id           BIGINT        NOT NULL AUTO_INCREMENT,
    signal_id    BIGINT        NOT NULL,
    known_from   DATETIME(6)   NOT NULL,
    known_until  DATETIME(6)   NOT NULL,
    status       VARCHAR(16)   NOT NULL,
    outcome      VARCHAR(16)   NULL,
    result       VARCHAR(24)   NULL,
    platform     VARCHAR(32)   NULL,
    url          VARCHAR(2000) NULL,
    account_id   BIGINT        NULL,
    due_on       DATE          NULL,
    takedown_on  DATE          NULL,
    responder_id BIGINT        NULL,
    closed_on    DATE          NULL,
    complete     BOOLEAN       NOT NULL,
    CONSTRAINT pk_signal_case_history PRIMARY KEY (id),
    KEY ix_signal_case_history_signal (signal_id, known_until),
    KEY ix_signal_case_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
