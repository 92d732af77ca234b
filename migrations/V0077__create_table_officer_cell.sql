CREATE TABLE officer_cell (
    id                    BIGINT      NOT NULL AUTO_INCREMENT,
    row_id                BIGINT      NOT NULL,
    col                   VARCHAR(16) NOT NULL,
    position              INT         NOT NULL,
    kind                  VARCHAR(16) NOT NULL,
    platform              VARCHAR(32) NULL,
    role                  VARCHAR(16) NULL,
    provisional           BOOLEAN     NOT NULL,
    optional_after_intake BOOLEAN     NOT NULL,
    CONSTRAINT pk_officer_cell PRIMARY KEY (id),
    UNIQUE KEY uq_officer_cell_position (row_id, col, position),
    CONSTRAINT fk_officer_cell_row FOREIGN KEY (row_id) REFERENCES officer_row (id),
    CONSTRAINT ck_officer_cell_col CHECK (col IN ('PERSONAL', 'ACCESS')),
    CONSTRAINT ck_officer_cell_kind CHECK (kind IN ('ALL_CORPORATE', 'PLATFORM', 'LOCATION_PAGE')),
    CONSTRAINT ck_officer_cell_platform CHECK (kind = 'ALL_CORPORATE' AND platform IS NULL OR kind <> 'ALL_CORPORATE' AND platform IS NOT NULL),
    CONSTRAINT ck_officer_cell_role CHECK (role IS NULL OR role IN ('ADMIN', 'EDITOR', 'MODERATOR', 'ADVERTISER', 'ANALYST'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
