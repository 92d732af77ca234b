CREATE TABLE officer_cell_history (
    id                    BIGINT      NOT NULL AUTO_INCREMENT,
    version_id            BIGINT      NOT NULL,
    col                   VARCHAR(16) NOT NULL,
    position              INT         NOT NULL,
    kind                  VARCHAR(16) NOT NULL,
    platform              VARCHAR(32) NULL,
    role                  VARCHAR(16) NULL,
    provisional           BOOLEAN     NOT NULL,
    optional_after_intake BOOLEAN     NOT NULL,
    CONSTRAINT pk_officer_cell_history PRIMARY KEY (id),
    UNIQUE KEY uq_officer_cell_history_position (version_id, col, position)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
