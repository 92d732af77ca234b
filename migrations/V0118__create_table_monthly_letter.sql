-- receiver: the person, 0 for communications.
CREATE TABLE monthly_letter (
    id            BIGINT       NOT NULL AUTO_INCREMENT,
    month_from    DATE         NOT NULL,
    receiver      BIGINT       NOT NULL,
    receiver_name VARCHAR(160) NOT NULL,
    accounts      INT          NOT NULL,
    made_at       DATETIME(6)  NOT NULL,
    message_id    BIGINT       NOT NULL,
    pdf           LONGBLOB     NOT NULL,
    CONSTRAINT pk_monthly_letter PRIMARY KEY (id),
    UNIQUE KEY uq_monthly_letter_once (month_from, receiver),
    CONSTRAINT fk_monthly_letter_message FOREIGN KEY (message_id) REFERENCES outbox_message (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
