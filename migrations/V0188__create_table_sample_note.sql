-- What an auditor found of an item of a sample: of one control as of one day. The next note on the same item stands beside it.
CREATE TABLE sample_note (
    id        BIGINT        NOT NULL AUTO_INCREMENT,
    control   VARCHAR(32)   NOT NULL,
    as_of     DATE          NOT NULL,
    item      VARCHAR(240)  NOT NULL,
    name      VARCHAR(160)  NOT NULL,
    finding   VARCHAR(16)   NOT NULL,
    note      VARCHAR(2000) NOT NULL,
    noted_by  BIGINT        NULL,
    noted_by_name VARCHAR(200) NOT NULL,
    noted_at  DATETIME(6)   NOT NULL,
    CONSTRAINT pk_sample_note PRIMARY KEY (id),
    KEY ix_sample_note_item (control, as_of, item)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
