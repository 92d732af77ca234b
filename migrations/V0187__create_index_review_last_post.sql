CREATE INDEX ix_review_last_post ON review (account_id, last_post);
