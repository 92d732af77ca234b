CREATE TABLE outbox_attempt (
    id         BIGINT        NOT NULL AUTO_INCREMENT,
    message_id BIGINT        NOT NULL,
    begun_at   DATETIME(6)   NOT NULL,
    ended_at   DATETIME(6)   NULL,
    result     VARCHAR(16)   NOT NULL,
    words      VARCHAR(1000) NULL,
    CONSTRAINT pk_outbox_attempt PRIMARY KEY (id),
    CONSTRAINT fk_outbox_attempt_message FOREIGN KEY (message_id) REFERENCES outbox_message (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
