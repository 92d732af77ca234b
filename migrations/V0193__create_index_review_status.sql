-- What waits for a second person is asked for on every home page.
CREATE INDEX ix_review_status ON review (status, done_at);
