-- What a deviation said before it said something else, such as another day since which it holds.
CREATE TABLE deviation_past (
    id           BIGINT       NOT NULL AUTO_INCREMENT,
    deviation_id BIGINT       NOT NULL,
    said_from    DATETIME(6)  NOT NULL,
    said_until   DATETIME(6)  NOT NULL,
    situation    VARCHAR(120) NOT NULL,
    kind         VARCHAR(32)  NOT NULL,
    account_id   BIGINT       NULL,
    person_id    BIGINT       NULL,
    platform     VARCHAR(32)  NULL,
    officer      VARCHAR(64)  NULL,
    role         VARCHAR(16)  NULL,
    grant_id     BIGINT       NULL,
    location_id  BIGINT       NULL,
    region_id    BIGINT       NULL,
    since        DATE         NOT NULL,
    known_from   DATETIME(6)  NOT NULL,
    CONSTRAINT pk_deviation_past PRIMARY KEY (id),
    KEY ix_deviation_past_until (said_until, said_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
