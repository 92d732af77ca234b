CREATE TABLE review_draft (
    account_id    BIGINT       NOT NULL,
    due_on        DATE         NOT NULL,
    typed         LONGTEXT     NOT NULL,
    saved_at      DATETIME(6)  NOT NULL,
    saved_by      BIGINT       NULL,
    saved_by_name VARCHAR(160) NOT NULL,
    version       INT          NOT NULL,
    CONSTRAINT pk_review_draft PRIMARY KEY (account_id, due_on),
    CONSTRAINT fk_review_draft_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
