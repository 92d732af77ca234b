CREATE TABLE intake (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    request_id       BIGINT        NOT NULL,
    held_on          DATE          NOT NULL,
    participants     VARCHAR(1000) NOT NULL,
    agreements       VARCHAR(4000) NOT NULL,
    recorded_by      BIGINT        NOT NULL,
    recorded_by_name VARCHAR(160)  NOT NULL,
    recorded_at      DATETIME(6)   NOT NULL,
    CONSTRAINT pk_intake PRIMARY KEY (id),
    CONSTRAINT fk_intake_request FOREIGN KEY (request_id) REFERENCES account_request (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
