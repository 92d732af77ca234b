-- Of which reminders a message told until a moment, as reminder_message has it; that it does from its making on, stands with the message.
CREATE TABLE reminder_message_past (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    reminder_id BIGINT      NOT NULL,
    receiver    BIGINT      NOT NULL,
    message_id  BIGINT      NOT NULL,
    part        VARCHAR(16) NULL,
    cause       VARCHAR(16) NULL,
    instead_of  BIGINT      NULL,
    until_at    DATETIME(6) NOT NULL,
    CONSTRAINT pk_reminder_message_past PRIMARY KEY (id),
    KEY ix_reminder_message_past_reminder (reminder_id, until_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
