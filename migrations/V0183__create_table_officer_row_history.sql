-- valid_from and valid_until say from when until when a row holds; known_from and known_until when the register said so.
CREATE TABLE officer_row_history (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    officer_row_id BIGINT        NOT NULL,
    known_from     DATETIME(6)   NOT NULL,
    known_until    DATETIME(6)   NOT NULL,
    code           VARCHAR(64)   NOT NULL,
    position       INT           NOT NULL,
    tie            VARCHAR(16)   NOT NULL,
    name_nl        VARCHAR(160)  NOT NULL,
    name_en        VARCHAR(160)  NOT NULL,
    valid_from     DATE          NOT NULL,
    valid_until    DATE          NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(160)  NOT NULL,
    reason         VARCHAR(2000) NULL,
    CONSTRAINT pk_officer_row_history PRIMARY KEY (id),
    KEY ix_officer_row_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
