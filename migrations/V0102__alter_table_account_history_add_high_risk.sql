ALTER TABLE account_history ADD COLUMN (
    high_risk         BOOLEAN NOT NULL DEFAULT FALSE,
    review_anchor_day INT     NULL
);
