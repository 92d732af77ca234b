-- What the register knew of people and of what they held, and from when until when it knew it so. No foreign keys: history outlives what it is of.
CREATE TABLE person_history (
    id               BIGINT       NOT NULL AUTO_INCREMENT,
    person_id        BIGINT       NOT NULL,
    known_from       DATETIME(6)  NOT NULL,
    known_until      DATETIME(6)  NOT NULL,
    name             VARCHAR(160) NOT NULL,
    email            VARCHAR(254) NULL,
    staff_number     VARCHAR(32)  NULL,
    in_service_from  DATE         NOT NULL,
    in_service_until DATE         NULL,
    CONSTRAINT pk_person_history PRIMARY KEY (id),
    KEY ix_person_history_person (person_id, known_until),
    KEY ix_person_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
