CREATE TABLE signal_attachment (
    id         BIGINT       NOT NULL AUTO_INCREMENT,
    signal_id  BIGINT       NOT NULL,
    position   INT          NOT NULL,
    name       VARCHAR(250) NOT NULL,
    kind       VARCHAR(8)   NOT NULL,
    size_bytes INT          NOT NULL,
    sha256     CHAR(64)     NOT NULL,
    stored_at  DATETIME(6)  NOT NULL,
    content    LONGBLOB     NOT NULL,
    CONSTRAINT pk_signal_attachment PRIMARY KEY (id),
    UNIQUE KEY uq_signal_attachment (signal_id, position),
    KEY ix_signal_attachment_stored (stored_at, size_bytes),
    CONSTRAINT fk_signal_attachment_signal FOREIGN KEY (signal_id) REFERENCES signal_entry (id),
    CONSTRAINT ck_signal_attachment_kind CHECK (kind IN ('PNG', 'JPEG', 'WEBP'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
