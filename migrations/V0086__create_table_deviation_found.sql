-- What a refresh finds, before it is compared with what was known; empty between two refreshes.
CREATE TABLE deviation_found (
    situation   VARCHAR(120) NOT NULL,
    kind        VARCHAR(32)  NOT NULL,
    account_id  BIGINT       NULL,
    person_id   BIGINT       NULL,
    platform    VARCHAR(32)  NULL,
    officer     VARCHAR(64)  NULL,
    role        VARCHAR(16)  NULL,
    grant_id    BIGINT       NULL,
    location_id BIGINT       NULL,
    region_id   BIGINT       NULL,
    since       DATE         NOT NULL,
    CONSTRAINT pk_deviation_found PRIMARY KEY (situation)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
