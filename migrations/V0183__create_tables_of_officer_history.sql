-- valid_from and valid_until say from when until when a row holds; known_from and known_until when the register said so.
-- What was there before this was kept counts as known since it was written down, and the table of the organisation's document from the beginning.
CREATE TABLE officer_row_history (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    officer_row_id BIGINT        NOT NULL,
    known_from     DATETIME(6)   NOT NULL,
    known_until    DATETIME(6)   NOT NULL,
    code           VARCHAR(64)   NOT NULL,
    position       INT           NOT NULL,
    tie            VARCHAR(16)   NOT NULL,
    name_nl        VARCHAR(160)  NOT NULL,
    name_en        VARCHAR(160)  NOT NULL,
    valid_from     DATE          NOT NULL,
    valid_until    DATE          NULL,
    recorded_at    DATETIME(6)   NOT NULL,
    recorded_by    VARCHAR(160)  NOT NULL,
    reason         VARCHAR(2000) NULL,
    CONSTRAINT pk_officer_row_history PRIMARY KEY (id),
    KEY ix_officer_row_history_until (known_until, known_from)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;

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

INSERT INTO officer_row_history (officer_row_id, known_from, known_until, code, position, tie, name_nl, name_en, valid_from, valid_until, recorded_at, recorded_by, reason)
SELECT r.id, CASE WHEN r.valid_from = DATE '2000-01-01' AND r.recorded_by = 'systeem' THEN TIMESTAMP '1999-12-31 23:00:00' ELSE r.recorded_at END, TIMESTAMP '9999-12-31 00:00:00', r.code, r.position, r.tie, r.name_nl, r.name_en, r.valid_from, r.valid_until, r.recorded_at, r.recorded_by, r.reason
FROM officer_row r;
INSERT INTO officer_cell_history (version_id, col, position, kind, platform, role, provisional, optional_after_intake)
SELECT h.id, c.col, c.position, c.kind, c.platform, c.role, c.provisional, c.optional_after_intake
FROM officer_row_history h JOIN officer_cell c ON c.row_id = h.officer_row_id;
