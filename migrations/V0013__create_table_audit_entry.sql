CREATE TABLE audit_entry (
    seq           BIGINT       NOT NULL,
    at            DATETIME(6)  NOT NULL,
    actor_id      BIGINT       NULL,
    action        VARCHAR(64)  NOT NULL,
    subject_type  VARCHAR(32)  NOT NULL,
    subject_id    BIGINT       NULL,
    request_id    VARCHAR(64)  NOT NULL,
    detail_digest CHAR(64)     NOT NULL,
    previous_hash CHAR(64)     NOT NULL,
    hash          CHAR(64)     NOT NULL,
    CONSTRAINT pk_audit_entry PRIMARY KEY (seq),
    KEY ix_audit_entry_at (at),
    KEY ix_audit_entry_subject (subject_type, subject_id, seq),
    KEY ix_audit_entry_actor (actor_id, seq),
    KEY ix_audit_entry_action (action, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
