-- What the register knew of a leave, and from when until when. Without last_day, due_on and status where that was not kept. No foreign keys: history outlives what it is of.
CREATE TABLE leaving_history (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    leaving_id  BIGINT       NOT NULL,
    known_from  DATETIME(6)  NOT NULL,
    known_until DATETIME(6)  NOT NULL,
    person_id   BIGINT       NOT NULL,
    last_day    DATE         NULL,
    due_on      DATE         NULL,
    status      VARCHAR(16)  NULL,
    recorded_at DATETIME(6)  NOT NULL,
    recorded_by VARCHAR(200) NOT NULL,
    ended_at    DATETIME(6)  NULL,
    CONSTRAINT pk_leaving_history PRIMARY KEY (id),
    KEY ix_leaving_history_leaving (leaving_id, known_until),
    KEY ix_leaving_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
