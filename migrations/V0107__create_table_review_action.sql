-- person_id: who does it; null when communications does.
CREATE TABLE review_action (
    id               BIGINT        NOT NULL AUTO_INCREMENT,
    review_id        BIGINT        NOT NULL,
    account_id       BIGINT        NOT NULL,
    kind             VARCHAR(16)   NOT NULL,
    what             VARCHAR(2000) NOT NULL,
    person_id        BIGINT        NULL,
    due_on           DATE          NOT NULL,
    status           VARCHAR(8)    NOT NULL,
    created_at       DATETIME(6)   NOT NULL,
    finished_at      DATETIME(6)   NULL,
    finished_by_name VARCHAR(160)  NULL,
    answer           VARCHAR(2000) NULL,
    CONSTRAINT pk_review_action PRIMARY KEY (id),
    CONSTRAINT fk_review_action_review FOREIGN KEY (review_id) REFERENCES review (id),
    CONSTRAINT fk_review_action_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_review_action_person FOREIGN KEY (person_id) REFERENCES person (id),
    KEY ix_review_action_open (status, due_on, id),
    KEY ix_review_action_account (account_id, status, due_on),
    CONSTRAINT ck_review_action_status CHECK (status IN ('OPEN', 'DONE', 'DROPPED')),
    CONSTRAINT ck_review_action_kind CHECK (kind IN ('OWN', 'OWNER', 'DEPUTY', 'ACCESS', 'PLAN', 'TWO_FACTOR', 'MAILBOX', 'CLOSE'))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
