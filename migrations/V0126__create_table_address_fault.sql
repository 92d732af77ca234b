-- The address in small letters; only one fault of an address is open at a time.
CREATE TABLE address_fault (
    id              BIGINT        NOT NULL AUTO_INCREMENT,
    address         VARCHAR(254)  NOT NULL,
    person_id       BIGINT        NULL,
    words           VARCHAR(1000) NOT NULL,
    since           DATETIME(6)   NOT NULL,
    message_id      BIGINT        NULL,
    cleared_at      DATETIME(6)   NULL,
    cleared_by_name VARCHAR(200)  NULL,
    open_address    VARCHAR(254) GENERATED ALWAYS AS (CASE WHEN cleared_at IS NULL THEN address END),
    CONSTRAINT pk_address_fault PRIMARY KEY (id),
    UNIQUE KEY uq_address_fault_open (open_address),
    KEY ix_address_fault_person (person_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
