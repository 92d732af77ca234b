ALTER TABLE outbox_message ADD COLUMN (
    acceptance_unknown BOOLEAN       NOT NULL DEFAULT FALSE,
    claimed_by         VARCHAR(36)   NULL,
    handing_over_at    DATETIME(6)   NULL,
    interrupted        INT           NOT NULL DEFAULT 0,
    again_of           BIGINT        NULL,
    again_reason       VARCHAR(1000) NULL,
    withdrawn_reason   VARCHAR(300)  NULL
);
