-- Bewust geen account: a place where an account could be and where communications has recorded that there is none, on purpose.
-- place: the place as the addresses and files name it, such as locatie-3-FACEBOOK. One record of a place holds at a time: the next one ends it.
CREATE TABLE no_account (
    id                BIGINT        NOT NULL AUTO_INCREMENT,
    place             VARCHAR(240)  NOT NULL,
    location_id       BIGINT        NULL,
    platform          VARCHAR(32)   NOT NULL,
    reason            VARCHAR(2000) NOT NULL,
    ends_on           DATE          NULL,
    recorded_by       BIGINT        NULL,
    recorded_by_name  VARCHAR(200)  NOT NULL,
    known_from        DATETIME(6)   NOT NULL,
    known_until       DATETIME(6)   NOT NULL,
    withdrawn_by_name VARCHAR(200)  NULL,
    CONSTRAINT pk_no_account PRIMARY KEY (id),
    CONSTRAINT uq_no_account_place UNIQUE (place, known_until),
    CONSTRAINT fk_no_account_location FOREIGN KEY (location_id) REFERENCES location (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
