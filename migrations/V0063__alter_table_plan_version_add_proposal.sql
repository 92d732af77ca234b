ALTER TABLE plan_version ADD COLUMN (
    form_id     VARCHAR(64)  NOT NULL DEFAULT '',
    proposed_by VARCHAR(160) NULL,
    proposed_at DATETIME(6)  NULL,
    proposer_id BIGINT       NULL,
    reason      TEXT         NULL,
    revision    INT          NOT NULL DEFAULT 0,
    facts       LONGTEXT     NULL
);
