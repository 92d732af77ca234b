-- review_anchor_day: the day of the month on which the series of reviews stands, so that 31 January and a month and another month is 31 March.
ALTER TABLE account ADD COLUMN (
    high_risk         BOOLEAN NOT NULL DEFAULT FALSE,
    review_anchor_day INT     NULL
);
