-- What a reminder was until a moment, in order; what it is since, stands with it. An empty status: not known any more.
CREATE TABLE reminder_past (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    reminder_id BIGINT      NOT NULL,
    status      VARCHAR(8)  NULL,
    until_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_reminder_past PRIMARY KEY (id),
    KEY ix_reminder_past_reminder (reminder_id, until_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
