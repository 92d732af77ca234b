CREATE TABLE person_absence (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    person_id        BIGINT       NOT NULL,
    from_on          DATE         NOT NULL,
    until_on         DATE         NOT NULL,
    substitute_id    BIGINT       NULL,
    note             VARCHAR(500) NULL,
    recorded_by_name VARCHAR(200) NOT NULL,
    recorded_at      DATETIME(6)  NOT NULL,
    withdrawn_at     DATETIME(6)  NULL,
    CONSTRAINT pk_person_absence PRIMARY KEY (id),
    CONSTRAINT fk_person_absence_person FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT fk_person_absence_substitute FOREIGN KEY (substitute_id) REFERENCES person (id),
    KEY ix_person_absence_period (person_id, until_on),
    CONSTRAINT ck_person_absence_period CHECK (from_on <= until_on)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
