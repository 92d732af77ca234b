-- The talk about a page that came into the register without a request; intakes of requests are in table intake.
CREATE TABLE account_intake (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    account_id       BIGINT        NOT NULL,
    held_on          DATE          NOT NULL,
    participants     VARCHAR(1000) NOT NULL,
    agreements       VARCHAR(4000) NOT NULL,
    recorded_by      BIGINT        NULL,
    recorded_by_name VARCHAR(200)  NOT NULL,
    recorded_at      DATETIME(6)   NOT NULL,
    CONSTRAINT pk_account_intake PRIMARY KEY (id),
    CONSTRAINT fk_account_intake_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
