CREATE TABLE officer_row (
    id          BIGINT        NOT NULL AUTO_INCREMENT,
    code        VARCHAR(64)   NOT NULL,
    position    INT           NOT NULL,
    tie         VARCHAR(16)   NOT NULL,
    name_nl     VARCHAR(160)  NOT NULL,
    name_en     VARCHAR(160)  NOT NULL,
    valid_from  DATE          NOT NULL,
    valid_until DATE          NULL,
    recorded_at DATETIME(6)   NOT NULL,
    recorded_by VARCHAR(160)  NOT NULL,
    reason      VARCHAR(2000) NULL,
    CONSTRAINT pk_officer_row PRIMARY KEY (id),
    UNIQUE KEY uq_officer_row_from (code, valid_from),
    KEY ix_officer_row_valid (valid_from, valid_until),
    CONSTRAINT fk_officer_row_officer FOREIGN KEY (code) REFERENCES officer (code),
    CONSTRAINT ck_officer_row_tie CHECK (tie IN ('NONE', 'LOCATION', 'REGION')),
    CONSTRAINT ck_officer_row_valid CHECK (valid_until IS NULL OR valid_until >= valid_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
