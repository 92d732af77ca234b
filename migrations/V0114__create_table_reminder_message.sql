-- receiver: the person, 0 for communications. part: as what; cause and instead_of: why it fell to them, and from whom.
CREATE TABLE reminder_message (
    reminder_id BIGINT      NOT NULL,
    receiver    BIGINT      NOT NULL,
    message_id  BIGINT      NOT NULL,
    planned_on  DATE        NOT NULL,
    part        VARCHAR(16) NULL,
    cause       VARCHAR(16) NULL,
    instead_of  BIGINT      NULL,
    CONSTRAINT pk_reminder_message_once PRIMARY KEY (reminder_id, receiver),
    KEY ix_reminder_message_receiver (receiver, planned_on),
    KEY ix_reminder_message_message (message_id),
    CONSTRAINT fk_reminder_message_of_reminder FOREIGN KEY (reminder_id) REFERENCES reminder (id),
    CONSTRAINT fk_reminder_message_as_message FOREIGN KEY (message_id) REFERENCES outbox_message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
