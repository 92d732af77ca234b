CREATE TABLE person_officer (
    id          BIGINT      NOT NULL AUTO_INCREMENT,
    person_id   BIGINT      NOT NULL,
    officer     VARCHAR(64) NOT NULL,
    location_id BIGINT      NULL,
    region_id   BIGINT      NULL,
    held_from   DATE        NOT NULL,
    held_until  DATE        NULL,
    CONSTRAINT pk_person_officer PRIMARY KEY (id),
    CONSTRAINT fk_person_officer_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_person_officer_location FOREIGN KEY (location_id) REFERENCES location (id),
    CONSTRAINT fk_person_officer_region FOREIGN KEY (region_id) REFERENCES region (id),
    KEY ix_person_officer_location (location_id, officer),
    KEY ix_person_officer_region (region_id, officer)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
