CREATE TABLE location_history (
    id          BIGINT       NOT NULL AUTO_INCREMENT,
    location_id BIGINT       NOT NULL,
    known_from  DATETIME(6)  NOT NULL,
    known_until DATETIME(6)  NOT NULL,
    name        VARCHAR(160) NOT NULL,
    kind        VARCHAR(24)  NOT NULL,
    region_id   BIGINT       NULL,
    town        VARCHAR(120) NULL,
    opened_on   DATE         NULL,
    closed_on   DATE         NULL,
    CONSTRAINT pk_location_history PRIMARY KEY (id),
    KEY ix_location_history_location (location_id, known_until),
    KEY ix_location_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
