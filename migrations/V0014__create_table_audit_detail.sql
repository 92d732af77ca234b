CREATE TABLE audit_detail (
    seq         BIGINT        NOT NULL,
    digest_key  CHAR(64)      NOT NULL,
    actor_name  VARCHAR(200)  NOT NULL,
    message     VARCHAR(1000) NOT NULL,
    before_text LONGTEXT      NULL,
    after_text  LONGTEXT      NULL,
    CONSTRAINT pk_audit_detail PRIMARY KEY (seq),
    CONSTRAINT fk_audit_detail_entry FOREIGN KEY (seq) REFERENCES audit_entry (seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
