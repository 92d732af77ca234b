-- What was there before this was kept counts as known from the beginning.
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

INSERT INTO location_history (location_id, known_from, known_until, name, kind, region_id, town, opened_on, closed_on)
SELECT l.id, TIMESTAMP '2000-01-01 00:00:00', TIMESTAMP '9999-12-31 00:00:00', l.name, l.kind, l.region_id, l.town, l.opened_on, l.closed_on FROM location l;
