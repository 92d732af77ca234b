ALTER TABLE review ADD COLUMN (
    part              VARCHAR(8)    NOT NULL DEFAULT 'WHOLE',
    status            VARCHAR(16)   NOT NULL DEFAULT 'IN_FORCE',
    done_by_person    BIGINT        NULL,
    last_before       DATE          NULL,
    anchor_before     INT           NULL,
    second_by         BIGINT        NULL,
    second_by_name    VARCHAR(160)  NULL,
    second_at         DATETIME(6)   NULL,
    second_agrees     BOOLEAN       NULL,
    second_reason     VARCHAR(2000) NULL,
    withdrawn_by_name VARCHAR(160)  NULL,
    withdrawn_at      DATETIME(6)   NULL,
    withdrawn_reason  VARCHAR(2000) NULL
);
