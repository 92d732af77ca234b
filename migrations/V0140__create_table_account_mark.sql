CREATE TABLE account_mark (
    id         BIGINT      NOT NULL AUTO_INCREMENT,
    mark       CHAR(64)    NOT NULL,
    kind       VARCHAR(8)  NOT NULL,
    former     BOOLEAN     NOT NULL,
    account_id BIGINT      NULL,
    CONSTRAINT pk_account_mark PRIMARY KEY (id),
    CONSTRAINT fk_account_mark_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
    KEY ix_account_mark_mark (mark, kind, former, account_id),
    KEY ix_account_mark_account (account_id, kind),
    CONSTRAINT ck_account_mark_kind CHECK (kind IN ('IDENTITY', 'SKELETON', 'STEM', 'NAME', 'REPORTED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
