ALTER TABLE review ADD CONSTRAINT uq_review_open_due UNIQUE (account_id, open_due_on);
