CREATE TABLE request_message (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    request_id  BIGINT        NOT NULL,
    kind        VARCHAR(16)   NOT NULL,
    text        VARCHAR(4000) NOT NULL,
    author_id   BIGINT        NOT NULL,
    author_name VARCHAR(160)  NOT NULL,
    at          DATETIME(6)   NOT NULL,
    CONSTRAINT pk_request_message PRIMARY KEY (id),
    CONSTRAINT fk_request_message_request FOREIGN KEY (request_id) REFERENCES account_request (id),
    CONSTRAINT ck_request_message_kind CHECK (kind IN ('QUESTION', 'ANSWER'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
