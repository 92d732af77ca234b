-- The secret address of a calendar is stored as its SHA-256, as an API key is.
CREATE TABLE calendar_feed (
    id              BIGINT      NOT NULL AUTO_INCREMENT,
    user_id         BIGINT      NOT NULL,
    kind            VARCHAR(8)  NOT NULL,
    language        CHAR(2)     NOT NULL,
    token_hash      CHAR(64)    NOT NULL,
    created_at      DATETIME(6) NOT NULL,
    revoked_at      DATETIME(6) NULL,
    read_on         DATE        NULL,
    current_user_id BIGINT      GENERATED ALWAYS AS (CASE WHEN revoked_at IS NULL THEN user_id END),
    CONSTRAINT pk_calendar_feed PRIMARY KEY (id),
    UNIQUE KEY uq_calendar_feed_token_hash (token_hash),
    UNIQUE KEY uq_calendar_feed_current (current_user_id, kind),
    CONSTRAINT fk_calendar_feed_user FOREIGN KEY (user_id) REFERENCES user_account (id),
    CONSTRAINT ck_calendar_feed_kind CHECK (kind IN ('OWN', 'ALL'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
