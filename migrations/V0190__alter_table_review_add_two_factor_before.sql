-- What stood at the account before the review changed it, for when the review is withdrawn; null when it changed nothing.
ALTER TABLE review ADD COLUMN two_factor_before VARCHAR(8) NULL;
