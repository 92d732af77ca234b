-- What the register knew of people and of what they held, and from when until when it knew it so. No foreign keys: history outlives what it is of.
-- What was there before this was kept counts as known since its own first day, and an end since the last one; changes in between were not kept.
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

INSERT INTO person_history (person_id, known_from, known_until, name, email, staff_number, in_service_from, in_service_until)
SELECT p.id, TIMESTAMP '2000-01-01 00:00:00', CASE WHEN p.in_service_until < CURRENT_DATE THEN CAST(p.in_service_until AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    p.name, p.email, p.staff_number, p.in_service_from, CASE WHEN p.in_service_until >= CURRENT_DATE THEN p.in_service_until END
FROM person p;
INSERT INTO person_history (person_id, known_from, known_until, name, email, staff_number, in_service_from, in_service_until)
SELECT p.id, CAST(p.in_service_until AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', p.name, p.email, p.staff_number, p.in_service_from, p.in_service_until
FROM person p WHERE p.in_service_until < CURRENT_DATE;

INSERT INTO person_officer_history (person_officer_id, known_from, known_until, person_id, officer, location_id, region_id, held_from, held_until)
SELECT o.id, CAST(CASE WHEN o.held_from > CURRENT_DATE THEN CURRENT_DATE ELSE o.held_from END AS DATETIME), CASE WHEN o.held_until < CURRENT_DATE THEN CAST(o.held_until AS DATETIME) ELSE TIMESTAMP '9999-12-31 00:00:00' END,
    o.person_id, o.officer, o.location_id, o.region_id, o.held_from, CASE WHEN o.held_until >= CURRENT_DATE THEN o.held_until END
FROM person_officer o;
INSERT INTO person_officer_history (person_officer_id, known_from, known_until, person_id, officer, location_id, region_id, held_from, held_until)
SELECT o.id, CAST(o.held_until AS DATETIME), TIMESTAMP '9999-12-31 00:00:00', o.person_id, o.officer, o.location_id, o.region_id, o.held_from, o.held_until
FROM person_officer o WHERE o.held_until < CURRENT_DATE;
