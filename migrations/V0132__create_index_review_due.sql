-- The figures count reviews by the month of their date.
CREATE INDEX ix_review_due ON review (due_on, done_on, account_id);
