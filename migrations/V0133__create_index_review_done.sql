-- The calendar shows reviews on the day on which they were done.
CREATE INDEX ix_review_done ON review (done_on, account_id);
