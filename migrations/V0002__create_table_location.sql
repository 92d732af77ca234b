CREATE TABLE location (
    id        BIGINT       NOT NULL AUTO_INCREMENT,
    name      VARCHAR(160) NOT NULL,
    kind      VARCHAR(24)  NOT NULL,
    region_id BIGINT       NULL,
    town      VARCHAR(120) NULL,
    opened_on DATE         NULL,
    closed_on DATE         NULL,
    CONSTRAINT pk_location PRIMARY KEY (id),
    UNIQUE KEY uq_location_name (name),
    CONSTRAINT fk_location_region FOREIGN KEY (region_id) REFERENCES region (id),
    CONSTRAINT ck_location_kind CHECK (kind IN ('ACTIVITY_CENTRE', 'RESIDENCE', 'OFFICE', 'OTHER'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
