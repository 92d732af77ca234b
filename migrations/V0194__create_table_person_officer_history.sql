CREATE TABLE person_officer_history (
    id                BIGINT      NOT NULL AUTO_INCREMENT,
    person_officer_id BIGINT      NOT NULL,
    known_from        DATETIME(6) NOT NULL,
    known_until       DATETIME(6) NOT NULL,
    person_id         BIGINT      NOT NULL,
    officer           VARCHAR(64) NOT NULL,
    location_id       BIGINT      NULL,
    region_id         BIGINT      NULL,
    held_from         DATE        NOT NULL,
    held_until        DATE        NULL,
    CONSTRAINT pk_person_officer_history PRIMARY KEY (id),
    KEY ix_person_officer_history_person (person_id, known_until),
    KEY ix_person_officer_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
