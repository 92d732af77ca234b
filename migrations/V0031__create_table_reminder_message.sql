CREATE TABLE reminder_message (
    id          BIGINT NOT NULL AUTO_INCREMENT,
    reminder_id BIGINT NOT NULL,
    message_id  BIGINT NOT NULL,
    CONSTRAINT pk_reminder_message PRIMARY KEY (id),
    UNIQUE KEY uq_reminder_message (reminder_id, message_id),
    CONSTRAINT fk_reminder_message_reminder FOREIGN KEY (reminder_id) REFERENCES reminder (id),
    CONSTRAINT fk_reminder_message_message FOREIGN KEY (message_id) REFERENCES outbox_message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
