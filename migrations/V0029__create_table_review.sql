CREATE TABLE review (
    id             BIGINT        NOT NULL AUTO_INCREMENT,
    account_id     BIGINT        NOT NULL,
    due_on         DATE          NOT NULL,
    done_on        DATE          NOT NULL,
    done_at        DATETIME(6)   NOT NULL,
    done_by        BIGINT        NOT NULL,
    done_by_name   VARCHAR(160)  NOT NULL,
    outcome        VARCHAR(16)   NOT NULL,
    answers        LONGTEXT      NOT NULL,
    remark         VARCHAR(4000) NULL,
    action         VARCHAR(2000) NULL,
    action_due_on  DATE          NULL,
    next_review_on DATE          NULL,
    CONSTRAINT pk_review PRIMARY KEY (id),
    UNIQUE KEY uq_review_due (account_id, due_on),
    CONSTRAINT fk_review_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ck_review_outcome CHECK (outcome IN ('IN_ORDER', 'ACTION_NEEDED', 'TO_BE_CLOSED'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
